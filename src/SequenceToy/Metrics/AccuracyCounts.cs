namespace SequenceToy.Metrics;

/// <summary>How many answers are correct.</summary>
/// <param name="Scored">How many answers scores are about.</param>
/// <param name="Correct">How many of them are correct.</param>
/// <param name="Sequences">How many sequences have an answer that is scored.</param>
/// <param name="CorrectSequences">How many of them have no wrong one.</param>
/// <param name="Counted">How many answers count, inside the window and outside.</param>
/// <param name="CorrectCounted">How many of them are correct.</param>
internal readonly record struct AccuracyCounts(
    int Scored, int Correct, int Sequences, int CorrectSequences, int Counted, int CorrectCounted)
{
    /// <summary>Counts the correct answers: the class, every class of a set, every number within the tolerance.</summary>
    public static AccuracyCounts Count(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var width = data.Target.Width;
        int scored = 0, correct = 0, sequences = 0, correctSequences = 0, counted = 0, correctCounted = 0;
        for (var i = 0; i < data.Count; i++)
        {
            var (anyScored, allCorrect) = (false, true);
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (!data.Counts(i, step))
                {
                    continue;
                }

                var start = ((i * data.TargetSteps) + step) * width;
                var isCorrect = IsCorrect(predicted.Slice(start, width), data.Targets.AsSpan(start, width), data.Target.Tolerance);
                counted++;
                correctCounted += isCorrect ? 1 : 0;
                if (data.IsScored(i, step))
                {
                    scored++;
                    correct += isCorrect ? 1 : 0;
                    (anyScored, allCorrect) = (true, allCorrect && isCorrect);
                }
            }

            sequences += anyScored ? 1 : 0;
            correctSequences += anyScored && allCorrect ? 1 : 0;
        }

        return new AccuracyCounts(scored, correct, sequences, correctSequences, counted, correctCounted);
    }

    /// <summary>A part of a whole, from 0 to 1; 0 of nothing.</summary>
    public static double Share(int part, int whole) => (double)part / Math.Max(whole, 1);

    private static bool IsCorrect(ReadOnlySpan<float> predicted, ReadOnlySpan<float> expected, double? tolerance)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var error = Math.Abs((double)predicted[i] - expected[i]);
            if (!(tolerance is { } limit ? error < limit : error == 0))
            {
                return false;
            }
        }

        return true;
    }
}

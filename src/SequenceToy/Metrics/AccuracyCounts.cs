namespace SequenceToy.Metrics;

/// <summary>The numbers of scored and correct predictions.</summary>
/// <param name="Scored">The number of scored predictions.</param>
/// <param name="Correct">The number of correct ones among the scored predictions.</param>
/// <param name="Sequences">The number of sequences with a scored prediction.</param>
/// <param name="CorrectSequences">The number of these sequences without an incorrect scored prediction.</param>
/// <param name="Counted">The number of predictions used in the loss, inside and outside the scored window.</param>
/// <param name="CorrectCounted">The number of correct ones among them.</param>
internal readonly record struct AccuracyCounts(
    int Scored, int Correct, int Sequences, int CorrectSequences, int Counted, int CorrectCounted)
{
    /// <summary>Counts the correct predictions: the class, every class of a set, every number within the tolerance.</summary>
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

    /// <summary>Returns a share from 0 to 1; 0 when the whole is 0.</summary>
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

using SequenceToy.Data;

namespace SequenceToy.Evaluation;

/// <summary>Scores of answers that are classes or sets of classes.</summary>
internal static class ClassScores
{
    public static Scores Of(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var width = data.Target.Width;
        int counted = 0, right = 0, wholeSequences = 0;
        for (var i = 0; i < data.Count; i++)
        {
            var allRight = true;
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (data.Counts(i, step))
                {
                    var start = ((i * data.TargetSteps) + step) * width;
                    var isRight = predicted.Slice(start, width).SequenceEqual(data.Targets.AsSpan(start, width));
                    counted++;
                    right += isRight ? 1 : 0;
                    allRight &= isRight;
                }
            }

            wholeSequences += allRight ? 1 : 0;
        }

        return new Scores
        {
            Count = counted,
            Accuracy = (double)right / Math.Max(counted, 1),
            SequenceAccuracy = (double)wholeSequences / data.Count,
        };
    }
}

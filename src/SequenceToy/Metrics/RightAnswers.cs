using SequenceToy.Data;

namespace SequenceToy.Metrics;

/// <summary>How many answers are right: the class, every class of a set, every number within the tolerance.</summary>
/// <param name="Answers">How many were scored.</param>
/// <param name="Accuracy">Share of them that are right; null where no answer is right or wrong.</param>
/// <param name="SequenceAccuracy">Share of sequences with no wrong answer, among those with any that is scored.</param>
/// <param name="AllStepsAccuracy">Share of right ones among all that count; null without a window.</param>
internal readonly record struct RightAnswers(int Answers, double? Accuracy, double? SequenceAccuracy, double? AllStepsAccuracy)
{
    public static RightAnswers Count(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var width = data.Target.Width;
        int counted = 0, rightCounted = 0, scored = 0, rightScored = 0, sequences = 0, wholeSequences = 0;
        for (var i = 0; i < data.Count; i++)
        {
            var (anyScored, allRight) = (false, true);
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (!data.Counts(i, step))
                {
                    continue;
                }

                var start = ((i * data.TargetSteps) + step) * width;
                var isRight = IsRight(predicted.Slice(start, width), data.Targets.AsSpan(start, width), data.Target.Tolerance);
                counted++;
                rightCounted += isRight ? 1 : 0;
                if (data.IsScored(i, step))
                {
                    scored++;
                    rightScored += isRight ? 1 : 0;
                    (anyScored, allRight) = (true, allRight && isRight);
                }
            }

            sequences += anyScored ? 1 : 0;
            wholeSequences += anyScored && allRight ? 1 : 0;
        }

        return new RightAnswers(scored, Share(rightScored, scored), Share(wholeSequences, sequences), data.Window is null ? null : Share(rightCounted, counted));
    }

    private static bool IsRight(ReadOnlySpan<float> predicted, ReadOnlySpan<float> right, double? tolerance)
    {
        for (var i = 0; i < right.Length; i++)
        {
            var error = Math.Abs((double)predicted[i] - right[i]);
            if (!(tolerance is { } limit ? error < limit : error == 0))
            {
                return false;
            }
        }

        return true;
    }

    private static double Share(int part, int whole) => (double)part / Math.Max(whole, 1);
}

namespace SequenceToy.Inspection.Influence;

/// <summary>Influence in words.</summary>
internal static class InfluenceText
{
    public static string Label(StepInfluence step, StepCounting counting)
    {
        var feature = step.Feature is { } index ? FormattableString.Invariant($", feature {index + 1}") : "";
        var distance = Math.Abs(step.Step);
        return counting == StepCounting.FromStart
            ? FormattableString.Invariant($"step {step.Step + 1}{feature}")
            : step.Step == 0 ? $"the answer's step{feature}"
            : $"{distance} {(distance == 1 ? "step" : "steps")} {(step.Step < 0 ? "before" : "after")}{feature}";
    }

    public static string Sentence(InfluenceReport report, StepInfluence step)
    {
        var label = Label(step, report.Counting);
        if (step.IsConstant)
        {
            return $"{label} is the same in all samples: what it matters cannot be measured";
        }

        var share = Percent(step.Share);
        var told = report.Method switch
        {
            InfluenceMethod.Permutation when report.Kind == TargetKind.Number =>
                $"{label}, swapped among samples, adds {Number(step.Mean)} to the RMSE; of the answers' variance it has {share}",
            InfluenceMethod.Permutation =>
                $"{label}, swapped among samples, takes {Number(step.Mean, 3)} from the probability of what is right, "
                + $"{share} of what there is to lose",
            InfluenceMethod.Gradient => $"{label} moves {Moved(step, report)} along the slope, {share}",
            InfluenceMethod.Swing => $"{label} moves {Moved(step, report)}, {share}",
            var other => throw new NotSupportedException($"There are no words for the method {other}."),
        };
        return !step.IsIgnored ? told : report.ShouldBeIgnored.Contains(step) ? $"{told}: ignored" : $"{told}: no effect";
    }

    /// <summary>A share as people write it: <c>0.2%</c>.</summary>
    public static string Percent(double share) => NumberFormat.FixedPercent(share, 1, StepInfluence.IgnoredBelow);

    // Less than a hundredth says nothing in a sentence.
    private static string Number(double value, int decimals = 2) => NumberFormat.Number(Math.Round(value, decimals));

    // Several numbers of an answer have no unit in common: their shares alone can be told.
    private static string Moved(StepInfluence step, InfluenceReport report) =>
        report.Kind != TargetKind.Number ? $"a probability by {Number(step.Mean, 3)}"
        : report.AnswerWidth > 1 ? "the answer's numbers, of their ranges"
        : $"the answer by {Number(step.Mean)} of {Number(report.Range)}";
}

namespace SequenceToy.Inspection.Influence;

/// <summary>Builds the sentences about influence.</summary>
internal static class InfluenceText
{
    public static string Label(StepInfluence step, StepCounting counting)
    {
        var (feature, distance) = (Feature(step), Math.Abs(step.Step));
        return counting == StepCounting.FromStart
            ? FormattableString.Invariant($"step {step.Step + 1}{feature}")
            : step.Step == 0 ? $"the target's step{feature}"
            : $"{distance} {(distance == 1 ? "step" : "steps")} {(step.Step < 0 ? "before" : "after")}{feature}";
    }

    public static string Sentence(InfluenceReport report, StepInfluence step)
    {
        var label = Subject(step, report.Counting);
        if (step.IsConstant)
        {
            return $"{label} has the same value in all samples, so its influence cannot be measured";
        }

        var share = Percent(step.Share);
        var sentence = report.Method switch
        {
            InfluenceMethod.Permutation when report.Kind == TargetKind.Number =>
                $"{label}, shuffled among samples, raises the RMSE by {Number(step.Mean)}: its share of the targets' variance is {share}",
            InfluenceMethod.Permutation =>
                $"{label}, shuffled among samples, lowers the probability of the target class by {Number(step.Mean, 3)}, "
                + $"{share} of the possible loss",
            InfluenceMethod.Gradient => $"{label}, by its gradient, changes {Changed(step, report, share)}",
            InfluenceMethod.Swing => $"{label} changes {Changed(step, report, share)}",
            var other => throw new NotSupportedException($"The method {other} has no sentence."),
        };
        return !step.IsIgnored ? sentence : report.ShouldBeIgnored.Contains(step) ? $"{sentence}: ignored" : $"{sentence}: no effect";
    }

    /// <summary>Formats a share: <c>0.2%</c>.</summary>
    public static string Percent(double share) => NumberFormat.FixedPercent(share, 1, StepInfluence.IgnoredBelow);

    // Smaller differences are of no interest in a sentence.
    private static string Number(double value, int decimals = 2) => NumberFormat.Number(Math.Round(value, decimals));

    // The numbers of a prediction have no common unit, so only their share is given.
    private static string Changed(StepInfluence step, InfluenceReport report, string share)
    {
        var mean = report.Samples == 1 ? "" : " on average";
        return report.Kind != TargetKind.Number ? $"a class probability by {Number(step.Mean, 3)} ({share}){mean}"
            : report.AnswerWidth > 1 ? $"the numbers of the prediction{mean} by {share} of their ranges"
            : $"the prediction{mean} by {Number(step.Mean)}, {share} of the targets' range of {Number(report.Range)}";
    }

    private static string Feature(StepInfluence step) => step.Feature is { } at ? FormattableString.Invariant($", feature {at + 1}") : "";

    private static string Subject(StepInfluence step, StepCounting counting) => counting == StepCounting.FromStart ? Label(step, counting)
        : step.Step == 0 ? $"the input at {Label(step, counting)}"
        : $"the input {Label(step with { Feature = null }, counting)} the target{Feature(step)}";
}

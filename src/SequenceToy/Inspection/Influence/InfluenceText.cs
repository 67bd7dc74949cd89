namespace SequenceToy.Inspection.Influence;

/// <summary>Builds the sentences about influence.</summary>
internal static class InfluenceText
{
    public static string Label(StepInfluence step, StepCounting counting, string target = "")
    {
        var feature = step.Feature is { } index ? FormattableString.Invariant($", feature {index + 1}") : "";
        var distance = Math.Abs(step.Step);
        return counting == StepCounting.FromStart
            ? FormattableString.Invariant($"step {step.Step + 1}{feature}")
            : step.Step == 0 ? $"the target's step{feature}"
            : $"{distance} {(distance == 1 ? "step" : "steps")} {(step.Step < 0 ? "before" : "after")}{target}{feature}";
    }

    public static string Sentence(InfluenceReport report, StepInfluence step)
    {
        var back = report.Counting == StepCounting.FromAnswer && step.Step != 0;
        var label = (back ? "the input " : "") + Label(step, report.Counting, " the target");
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
                $"{label}, shuffled among samples, lowers the probability of the correct class by {Number(step.Mean, 3)}, "
                + $"{share} of the possible drop",
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
    private static string Changed(StepInfluence step, InfluenceReport report, string share) =>
        report.Kind != TargetKind.Number ? $"a class probability by {Number(step.Mean, 3)} ({share})"
        : report.AnswerWidth > 1 ? $"the numbers of the prediction by {share} of their ranges"
        : $"the prediction by {Number(step.Mean)}, {share} of the targets' range of {Number(report.Range)}";
}

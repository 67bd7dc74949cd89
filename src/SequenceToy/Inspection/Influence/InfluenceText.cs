namespace SequenceToy.Inspection.Influence;

/// <summary>Builds the sentences about influence.</summary>
internal static class InfluenceText
{
    public static string Label(StepInfluence step, StepCounting counting, ValueList<string>? names)
    {
        var feature = step.Feature is not { } index ? ""
            : names is not null && index < names.Count ? $", {PrintableText.Quoted(names[index])}"
            : FormattableString.Invariant($", feature {index + 1}");
        var distance = Math.Abs(step.Step);
        return counting == StepCounting.FromStart
            ? FormattableString.Invariant($"step {step.Step + 1}{feature}")
            : step.Step == 0 ? $"the target's step{feature}"
            : $"{distance} {(distance == 1 ? "step" : "steps")} {(step.Step < 0 ? "before" : "after")} the target{feature}";
    }

    public static string Sentence(InfluenceReport report, StepInfluence step)
    {
        var label = report.Counting == StepCounting.FromStart || step.Step == 0
            ? Label(step, report.Counting, report.FeatureNames)
            : $"the input {Label(step, report.Counting, report.FeatureNames)}";
        if (step.IsConstant)
        {
            return $"{label} has the same value in all samples, so its influence cannot be measured";
        }

        var share = Percent(step.Share);
        var effect = report.Method switch
        {
            InfluenceMethod.Permutation when report.Kind == TargetKind.Number =>
                $"shuffled among samples, raises the RMSE by {Number(step.Mean)} ({share} of the target variance)",
            InfluenceMethod.Permutation =>
                $"shuffled among samples, lowers the probability of the target by {Number(step.Mean, 3)} ({share} of the possible loss)",
            InfluenceMethod.Gradient => $"by its gradient, changes {Changed(step, report, share)}",
            InfluenceMethod.Swing => $"changes {Changed(step, report, share)}",
            var other => throw new NotSupportedException($"The method {other} has no sentence."),
        };
        effect = (report.Method == InfluenceMethod.Swing ? " " : ", ") + effect;
        return (report.ShouldBeIgnored.Contains(step), step.IsIgnored) switch
        {
            (true, true) => $"{label} should be ignored, and is: it{effect}",
            (true, false) => $"{label} should be ignored, but is not: it{effect}",
            (false, true) => $"{label} has no effect (below 1%): it{effect}",
            _ => label + effect,
        };
    }

    /// <summary>Formats a share: <c>0.2%</c>.</summary>
    public static string Percent(double share) => NumberFormat.FixedPercent(share, 1, StepInfluence.IgnoredBelow);

    // Smaller differences are of no interest in a sentence.
    private static string Number(double value, int decimals = 2) => NumberFormat.Number(Math.Round(value, decimals));

    // The numbers of a prediction have no common unit, so only their share is given.
    private static string Changed(StepInfluence step, InfluenceReport report, string share) =>
        report.Kind != TargetKind.Number ? $"a class probability by {Number(step.Mean, 3)} ({share})"
        : report.TargetWidth > 1 ? $"the numbers of the prediction by {share} of their ranges"
        : $"the prediction by {Number(step.Mean)} ({share} of the target range of {Number(report.Range)})";
}

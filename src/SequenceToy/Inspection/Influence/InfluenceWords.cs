using SequenceToy.Data;

namespace SequenceToy.Inspection.Influence;

/// <summary>Influence in words.</summary>
internal static class InfluenceWords
{
    public static string Label(StepInfluence step, StepCounting counting)
    {
        var feature = step.Feature is { } index ? FormattableString.Invariant($", feature {index + 1}") : "";
        var distance = Math.Abs(step.Step);
        return counting == StepCounting.FromStart
            ? FormattableString.Invariant($"step {step.Step + 1}{feature}")
            : step.Step == 0 ? $"the answer's step{feature}"
            : FormattableString.Invariant($"{distance} {(distance == 1 ? "step" : "steps")} {(step.Step < 0 ? "before" : "after")}{feature}");
    }

    public static string Sentence(InfluenceReport report, StepInfluence step)
    {
        var label = Label(step, report.Counting);
        var told = (report.Method, report.Kind) switch
        {
            (InfluenceMethod.Permutation, TargetKind.Number) =>
                FormattableString.Invariant($"{label}, swapped among samples, adds {step.Mean:0.##} to the RMSE; of the answers' variance it has {Percent(step.Share)}"),
            (InfluenceMethod.Permutation, _) =>
                FormattableString.Invariant($"{label}, swapped among samples, takes {step.Mean:0.###} from the probability of what is right, {Percent(step.Share)} of what there is to lose"),
            (InfluenceMethod.Gradient, _) => FormattableString.Invariant($"{label} moves {Moved(step, report)} along the slope, {Percent(step.Share)}"),
            _ => FormattableString.Invariant($"{label} moves {Moved(step, report)}, {Percent(step.Share)}"),
        };
        return step.IsIgnored ? $"{told}: ignored" : told;
    }

    /// <summary>A share as people write it: <c>0.2 %</c>.</summary>
    private static string Percent(double share) => FormattableString.Invariant($"{share * 100:0.0} %");

    private static string Moved(StepInfluence step, InfluenceReport report) => report.Kind == TargetKind.Number
        ? FormattableString.Invariant($"the answer by {step.Mean:0.##} of {report.Range:0.##}")
        : FormattableString.Invariant($"a probability by {step.Mean:0.###}");
}

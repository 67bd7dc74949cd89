using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>By its score no better than the baseline, whatever the loss says.</summary>
internal sealed record NoBetterThanBaseline() : FindingRule(
    FindingKind.NoBetterThanBaseline,
    "By its score the network is no better than the guess, whatever its loss says.",
    BaselineCheck.Score)
{
    public override Check On(RunMeasures run, Verdict verdict)
    {
        var metric = run.Evidence.Metric;
        return Threshold.AtLeast(
            run.ErrorLeft,
            $"It is {(run.ErrorLeft < 1 ? "hardly" : "no")} better than guessing: {metric.ToText()} "
            + $"{metric.Format(run.Evidence.Test.Value)}, guessing {metric.Format(run.Evidence.Baseline)}.");
    }
}

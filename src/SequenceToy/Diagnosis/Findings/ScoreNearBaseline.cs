using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The score is no better than the baseline's, even if the loss has fallen.</summary>
internal sealed record ScoreNearBaseline() : FindingRule(
    FindingKind.ScoreNearBaseline,
    "The score is about the same as the baseline's, or worse, even if the loss has fallen.",
    BaselineCheck.Score)
{
    public override Check On(RunMeasures run, Verdict verdict)
    {
        var metric = run.Evidence.Metric;
        var errorLeft = 1 - Skill.Of(metric, run.Evidence.Test.Value, run.Evidence.Baseline);
        var (degree, baseline) = (errorLeft < 1 ? "hardly" : "no", metric.Format(run.Evidence.Baseline));
        return Threshold.AtLeast(
            errorLeft,
            $"The score is {degree} better than the baseline's: {metric.ToText()} {metric.Format(run.Evidence.Test.Value)}; "
            + $"the baseline{BaselineCheck.NameOf(run.Evidence)} scores {baseline}.");
    }
}

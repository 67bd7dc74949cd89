using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>By its score no better than the guess, whatever the loss says.</summary>
internal sealed record AtGuessingLevel() : FindingRule(FindingKind.NoBetterThanGuessing, "By its score the network is no better than the guess, whatever its loss says.")
{
    public override Check On(RunMeasures run, Verdict verdict) => new(
        Thresholds.GuessScore,
        true,
        run.ErrorLeft,
        $"It is {(run.ErrorLeft < 1 ? "hardly" : "no")} better than guessing: {run.Evidence.Metric.Words()} {run.Evidence.Metric.Format(run.Evidence.Test.Value)}, guessing {run.Evidence.Metric.Format(run.Evidence.Guess)}.");
}

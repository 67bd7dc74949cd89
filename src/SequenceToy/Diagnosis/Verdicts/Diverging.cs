using SequenceToy.Guards;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Training ended because numbers were no longer finite.</summary>
internal sealed record NotFinite() : VerdictRule(Verdict.Diverged, "The loss or a weight was no longer a finite number.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run)
    {
        var diverged = run.Evidence.StopReason == StopReason.Diverged;
        return
        [
            new(Thresholds.FiniteNumbers, false, diverged ? -double.MaxValue : double.MaxValue, diverged
                ? FormattableString.Invariant($"After {run.Curve.Epochs} whole {(run.Curve.Epochs == 1 ? "epoch" : "epochs")} the loss or a weight was no longer a finite number.")
                : "Every loss and weight stayed a finite number."),
        ];
    }
}

/// <summary>Finite, but out of all proportion, and worse than at the start.</summary>
internal sealed record RanAway() : VerdictRule(Verdict.Diverged, "The loss has run away from where it started, to a hundred times the guess's and more.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        new(Thresholds.RunawayLoss, true, run.LossShare, $"The training loss ends at {ScoreText.Number(run.LossShare)} times that of guessing."),
        new(Thresholds.RunawayGrowth, true, run.LossGrowth, $"The training loss ends at {ScoreText.Number(run.LossGrowth)} times that of the first epoch."),
    ];
}

using SequenceToy.Diagnosis.Remedies;
using SequenceToy.Diagnosis.Rules;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The answer hangs on a step that should be ignored.</summary>
internal sealed record LeansOnIgnored() : FindingRule(FindingKind.LeansOnIgnoredInput, "The answer hangs on a step that the task says should be ignored.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.IgnoredSteps.Count == 0 || verdict == Verdict.Diverged)
        {
            return null;
        }

        var worst = run.Evidence.IgnoredSteps.MaxBy(step => step.Share)!;
        return new(
            Thresholds.IgnoredInfluence,
            true,
            worst.Share,
            FormattableString.Invariant($"It leans on an input it should ignore: step {worst.Step + 1} alone moves the answer by {100 * worst.Share:0.##} % of its range."));
    }
}

/// <summary>The learning rate is too high.</summary>
internal sealed record RateTooHigh() : FindingRule(FindingKind.LearningRateTooHigh, "The last epochs jump, or numbers left what a float can hold: the learning rate is too high where it ends.")
{
    public override Check On(RunMeasures run, Verdict verdict) => verdict == Verdict.Diverged
        ? new(Thresholds.EndJump, true, double.MaxValue, "The learning rate is too high: the loss ran away.")
        : new(Thresholds.EndJump, true, run.Curve.EndJump, FormattableString.Invariant($"The learning rate is too high where it ends: the last epochs jump {run.Curve.EndJump:0.##}-fold."));
}

/// <summary>The learning rate is too low.</summary>
internal sealed record RateTooLow() : FindingRule(FindingKind.LearningRateTooLow, "The learning rate is far below what such networks are trained with.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var (rate, usual) = (run.Evidence[Setting.LearningRate], UsualRate.Of(run));
        return verdict is Verdict.Learned or Verdict.Diverged || rate is null
            ? null
            : new(Thresholds.LowRate, true, usual / rate.Value, FormattableString.Invariant($"The learning rate of {rate:G3} is too low: {usual:G3} is usual."));
    }
}

/// <summary>Steps far back have next to no gradient, in a network that has not learnt.</summary>
internal sealed record Vanishing() : FindingRule(FindingKind.VanishingGradients, "In a network that has not learnt, steps far back have next to no gradient.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Learned || run.GradientRatio is not { } ratio
        ? null
        : new(Thresholds.Vanishing, true, 1 / Math.Max(ratio, 1e-9), FormattableString.Invariant($"Gradients vanish: {run.Evidence.GradientByLag.Count - 1} steps back they are {ratio:G2} of those at the answer's step."));
}

/// <summary>Steps far back have much more gradient than near ones.</summary>
internal sealed record Exploding() : FindingRule(FindingKind.ExplodingGradients, "Steps far back have much more gradient than near ones.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Learned || run.GradientRatio is not { } ratio
        ? null
        : new(Thresholds.Exploding, true, ratio, FormattableString.Invariant($"Gradients explode: {run.Evidence.GradientByLag.Count - 1} steps back they are {ratio:G2} times those at the answer's step."));
}

/// <summary>Training was cancelled.</summary>
internal sealed record EndedEarly() : FindingRule(FindingKind.Cancelled, "Training was cancelled before its end.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var planned = run.Evidence[Setting.Epochs] ?? run.Curve.Epochs;
        return run.Evidence.StopReason != StopReason.Cancelled
            ? null
            : new(Thresholds.Unfinished, false, run.Curve.Epochs / Math.Max(planned, 1), FormattableString.Invariant($"Training was cancelled after {run.Curve.Epochs} of {planned:0} epochs."));
    }
}

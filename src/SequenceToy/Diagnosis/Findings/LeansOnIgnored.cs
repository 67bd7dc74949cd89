using SequenceToy.Diagnosis.Verdicts;

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

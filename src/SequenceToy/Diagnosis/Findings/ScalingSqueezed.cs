using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Outliers, or one range for several numbers per target, squeeze most values into a small part of the scaled range.</summary>
internal sealed record ScalingSqueezed() : FindingRule(
    FindingKind.ScalingSqueezed,
    "Outliers, or one range for several numbers, squeeze 98% of a feature's or target's values into a small part of the scaled range.",
    SpreadCheck.Squeezed)
{
    public override bool IsAboutData => true;

    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var (inputs, targets) = (run.Evidence.Data?.InputSpread, run.Evidence.Data?.TargetSpread);
        var isTarget = targets is not null && (inputs is null || targets.Share < inputs.Share);
        if ((isTarget ? targets : inputs) is not { } spread)
        {
            return null;
        }

        var column = (isTarget ? "target number " : "input feature ") + NumberFormat.Count(spread.Column + 1);
        return Threshold.Below(
            spread.Share,
            $"98% of the values of {column} fill {Share(spread)} of the scaled range. They are from "
            + $"{NumberFormat.Number(spread.Low, spread.High)} to {NumberFormat.Number(spread.High, spread.Low)}; the range is from "
            + $"{NumberFormat.Number(spread.Minimum)} to {NumberFormat.Number(spread.Maximum)}.");
    }

    private static string Share(ScaledSpread spread) =>
        spread.Share < 1e-4 ? $"less than {NumberFormat.Percent(1e-4)}" : NumberFormat.Percent(Math.Round(spread.Share, 4));
}

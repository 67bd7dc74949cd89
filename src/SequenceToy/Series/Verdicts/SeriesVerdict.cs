using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Series.Verdicts;

/// <summary>Decides the verdict on a series experiment; the first rule that holds gives it.</summary>
/// <remarks>The diagnosis of the network sees windows of transformed values; only forecasts in original units can be compared with the last
/// value and its like.</remarks>
internal static class SeriesVerdict
{
    private const double EqualToRegression = 1.02;
    private const int FewestOrigins = 6;
    private const int FewestHorizons = 2;

    // Chance can hide a real advantage, however many origins there are; below this share of the error it would hardly matter.
    private const double SmallAdvantage = 0.1;
    private const int EnoughForCopy = 30;

    /// <param name="result">The result.</param>
    /// <param name="copy">The match with the last value; null where nothing varies.</param>
    /// <param name="range">The check of the range; null where no training part varies.</param>
    /// <param name="coverage">The check of the intervals; null with too few test values.</param>
    public static SeriesDiagnosis Of(SeriesResult result, Check? copy, Check? range, Check? coverage)
    {
        var network = result.Network.Diagnosis;
        var measures = new RunMeasures(result.Network.Evidence);
        var (last, strongest) = (result.Baselines[0], result.StrongestSimple);
        var (asLast, asStrongest) = (
            NaiveCheck.IsNotBeaten(last, result.HasOneUnit), NaiveCheck.IsNotBeaten(strongest, result.HasOneUnit));
        ValueList<Finding> findings =
        [
            .. copy is { Holds: true } && asLast.Holds ? [new Finding(FindingKind.LagCopy, copy.Evidence)] : Array.Empty<Finding>(),
            .. coverage is { Holds: true } ? [new Finding(FindingKind.IntervalsTooNarrow, coverage.Evidence)] : Array.Empty<Finding>(),
            .. network.Findings.Where(finding => finding.Kind is not (FindingKind.LagCopy
                or FindingKind.ScoreNearBaseline or FindingKind.HeldOutRangeExceeded)),
        ];
        if (!result.Network.Evidence.TargetsVary && result.StrongestSimple is { } simple && last.Scores.Rmse > 0)
        {
            return Made(
                Verdict.CannotTell,
                "Cannot tell: all training targets are the same after differencing or centering, so a network has nothing to learn. The "
                + $"baseline '{simple.Name}' has an RMSE of {NumberFormat.Number(simple.Scores.Rmse)}.");
        }

        if (network.Verdict is Verdict.Diverged or Verdict.Unstable || !result.Network.Evidence.TargetsVary)
        {
            return new SeriesDiagnosis(network.Verdict, network.Summary, network.Evidence, findings, network)
            {
                Suggestions = network.Suggestions,
            };
        }

        var (origins, horizon) = (result.TestOrigins, result.Settings.Horizon);
        var fewest = Math.Max(FewestOrigins, FewestHorizons * horizon);
        if (origins < fewest)
        {
            return Made(
                Verdict.CannotTell,
                $"Cannot tell: the test part has {NumberFormat.Count(origins, "forecast origin")}, and a verdict needs at least "
                + $"{NumberFormat.Count(fewest)}; {Advice(result, fewest)}.");
        }

        // Forecasts that follow the last value one step ahead are a direct sign, unless it is measured on few.
        if (asLast.Holds && ((copy is { Holds: true } && origins >= EnoughForCopy) || last.Skill < SmallAdvantage))
        {
            return Made(
                Verdict.NoBetterThanBaseline,
                $"Not reliably better than repeating the last value: {Numbers(result, last)}.", asLast, copy);
        }

        if (asStrongest.Holds && strongest.Skill < SmallAdvantage)
        {
            return Made(
                Verdict.NoBetterThanBaseline,
                $"{(asLast.Holds ? "Not" : "Better than repeating the last value, but not")} reliably better than the strongest "
                + $"simple baseline ('{strongest.Name}'): {Numbers(result, strongest)}.",
                asStrongest, asLast);
        }

        if (asLast.Holds || asStrongest.Holds)
        {
            var (check, open) = asStrongest.Holds ? (asStrongest, strongest) : (asLast, last);
            return Made(
                Verdict.CannotTell,
                $"Cannot tell whether the network is better than {(asStrongest.Holds ? $"the strongest simple baseline ('{open.Name}')"
                    : "repeating the last value")}: {Numbers(result, open)}; with "
                + $"{NumberFormat.Count(origins, "forecast origin")}, chance can explain the difference.",
                check);
        }

        var regression = result.Regression;
        var ratio = regression is { Advantage: < 0, PValue: < 0.05 } ? 1 - regression.Skill : 0;
        if (regression is not null && ratio > Advantage.WorseThanStrongest)
        {
            return Made(
                Verdict.NoBetterThanBaseline,
                $"Worse than a linear regression on the same windows: {Numbers(result, regression)}.",
                NaiveCheck.IsNotBeaten(regression, result.HasOneUnit), asStrongest);
        }

        if (network.Verdict == Verdict.Learned)
        {
            return Made(Verdict.Learned, $"Learned: {Numbers(result, strongest)}.", asStrongest);
        }

        var left = ResidualCheck.IsNothingLeft(measures);
        if (network.Verdict != Verdict.Overfitting && ratio <= EqualToRegression && left.Holds
            && result.Network.Evidence.Residuals is not null)
        {
            // Errors of origins within one horizon share values.
            var known = ResidualCheck.IsKnown(measures, horizon);
            if (!known.Holds)
            {
                return Made(
                    Verdict.CannotTell,
                    "Cannot tell whether more can be found: better than the strongest simple baseline, but measured on "
                    + $"{NumberFormat.Count(origins, "forecast origin")} only. {Numbers(result, strongest)}.",
                    asStrongest, known);
            }

            return Made(
                Verdict.AtNoiseFloor,
                "At the noise floor: better than the strongest simple baseline, and nothing more was found in the windows. "
                + $"{Numbers(result, strongest)}.",
                asStrongest, left);
        }

        var verdict = network.Verdict is Verdict.StillLearning or Verdict.Overfitting ? network.Verdict : Verdict.Underfitting;
        return Made(
            verdict,
            $"{Capitalized(verdict.ToText())}: better than the strongest simple baseline, but more can be found. "
            + $"{Numbers(result, strongest)}.",
            [asStrongest, left, .. verdict == Verdict.Overfitting ? GapChecks.Of(measures) : []]);

        SeriesDiagnosis Made(Verdict verdict, string summary, params ReadOnlySpan<Check?> checks) => new(
            verdict, summary,
            [
                .. checks.ToArray().OfType<Check>().Select(check => check.Evidence),
                .. range is { Holds: true } ? [range.Evidence] : Array.Empty<Evidence>(),
            ],
            findings, network)
        {
            Suggestions = IsAllFound(verdict, measures, result.Settings.Horizon) ? [] : network.Suggestions,
        };
    }

    // Suggestions for the training do not help a network that found all there is; on a random walk, that is nothing.
    private static bool IsAllFound(Verdict verdict, RunMeasures measures, int horizon) => verdict is Verdict.Learned or Verdict.AtNoiseFloor
        || (verdict == Verdict.NoBetterThanBaseline && ResidualCheck.IsNothingLeft(measures).Holds
            && ResidualCheck.IsKnown(measures, horizon).Holds);

    // With the linear regression where that is the strongest. Errors of several columns or series have no common unit.
    private static string Numbers(SeriesResult result, SeriesBaseline baseline)
    {
        var strongest = result.StrongestBaseline;
        SeriesBaseline[] others = strongest.Skill < baseline.Skill ? [baseline, strongest] : [baseline];
        return result.HasOneUnit
            ? $"RMSE {NumberFormat.Number(result.Scores.Rmse, baseline.Scores.Rmse)} (baseline{(others.Length > 1 ? "s" : "")}: "
            + string.Join(", ", others.Select(other => $"{other.Name} {NumberFormat.Number(other.Scores.Rmse, result.Scores.Rmse)}")) + ")"
            : "its error is "
            + string.Join(
                " and ",
                others.Select(other => $"{SkillPercent.Ratio(other.Skill, 3)} that of {other.Name}"))
            + ", in units of the MASE's scale";
    }

    private static string Capitalized(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static string Advice(SeriesResult result, int origins) => result.TestShareFor(origins) is { } share
        ? FormattableString.Invariant($"SplitByTime with test: {share} gives that many")
        : "the series is too short for that with this window and horizon";
}

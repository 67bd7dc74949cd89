using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Series.Runs;

namespace SequenceToy.Series.Verdicts;

/// <summary>Compares the values of the test part with the range of the training part, in original units.</summary>
internal static class TestRange
{
    public static Threshold Outside { get; } = new(
        "test values outside the range of the training part", 0.05, "of the test values", 2,
        "Networks extrapolate poorly; with 5% of the values outside, their errors are a visible part of the score.");

    /// <summary>Returns the excess of the target that is most often outside; null where no training part varies.</summary>
    public static RangeExcess? Excess(SeriesSetup setup) => Enumerable.Range(0, setup.Plan.Targets.Count)
        .Select(target => Excess(setup, target)).OfType<RangeExcess>().MaxBy(excess => (excess.Share, excess.Distance));

    public static Check Of(RangeExcess excess, SeriesSetup setup)
    {
        var carried = setup.Settings.Differencing || setup.Settings.SeasonalDifferencing is not null
            ? "the network predicts differences" : "windows are centered";
        var extrapolates = setup.Plan.Chain.Lags.Count == 0 && !setup.Plan.Centered;
        return Outside.AtLeast(
            excess.Share,
            $"{NumberFormat.Percent(Math.Round(excess.Share, 3))} of the test values are outside the range of the training part, by up to "
            + $"{NumberFormat.Percent(Math.Round(excess.Distance, 3))} of it. "
            + (extrapolates ? "The network must extrapolate there; differencing or centering can help."
                : $"The network need not extrapolate, since {carried}."));
    }

    private static RangeExcess? Excess(SeriesSetup setup, int target)
    {
        var (outside, count, farthest) = (0, 0, 0.0);
        for (var series = 0; series < setup.Data.All.Count; series++)
        {
            var values = setup.Data.All[series].Column(setup.Plan.Targets[target]);
            var (training, tested) = (values[..setup.Parts[series].TrainingEnd], values[setup.Parts[series].ValidationEnd..]);
            if (training.Length == 0 || training.Max() <= training.Min())
            {
                continue;
            }

            var (low, high) = (training.Min(), training.Max());
            outside += tested.Count(value => value < low || value > high);
            count += tested.Length;
            farthest = Math.Max(
                farthest, tested.Select(value => Math.Max(low - value, value - high) / (high - low)).DefaultIfEmpty(0).Max());
        }

        return count == 0 ? null : new RangeExcess(target, (double)outside / count, Math.Max(0, farthest));
    }
}

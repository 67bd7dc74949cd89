using SequenceToy.Diagnosis;
using SequenceToy.Series.Verdicts;

namespace SequenceToy.Series;

/// <content>The verdict.</content>
public sealed partial class SeriesResult
{
    private readonly Lazy<SeriesDiagnosis> diagnosis;

    /// <summary>The verdict with its evidence; measured on first use.</summary>
    /// <remarks>In this order: training that diverged; too few origins; no better than repeating the last value; no better than the
    /// strongest simple forecast; worse than a linear regression; at the noise floor. "No better" means a p-value of at least 0.05 in
    /// the test of Diebold and Mariano on the origins of the test part.</remarks>
    public SeriesDiagnosis Diagnosis => diagnosis.Value;

    /// <summary>The share of the test values outside the range of the training part, in real units; null where no training part
    /// varies.</summary>
    public RangeExcess? OutsideRange => TestRange.Excess(setup);

    /// <summary>The similarity of the forecasts one step ahead to the last known value; null where nothing varies.</summary>
    public LastValueMatch? LastValueMatch => LagCopyCheck.Closest(Data, setup.Plan.Targets, test.Network);

    /// <summary>The linear regression on the same windows; null when there are too few samples for it.</summary>
    public SeriesBaseline? Regression => HasRegression ? Baselines[^1] : null;

    /// <summary>The strongest of the simple forecasts; the linear regression is not simple.</summary>
    internal SeriesBaseline StrongestSimple => Baselines.Take(Baselines.Count - (HasRegression ? 1 : 0)).MinBy(one => one.Skill)!;

    private SeriesDiagnosis Diagnose() => SeriesVerdict.Of(
        this,
        LastValueMatch is { } match ? LagCopyCheck.Of(match, Data.Columns[match.Feature]) : null,
        OutsideRange is { } excess ? TestRange.Of(excess, setup) : null,
        CoverageCheck.Of(Coverage, test.Truth));
}

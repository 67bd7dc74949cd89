using SequenceToy.Diagnosis;
using SequenceToy.Series.Verdicts;

namespace SequenceToy.Series;

/// <content>The verdict.</content>
public sealed partial class SeriesResult
{
    private readonly Lazy<SeriesDiagnosis> diagnosis;

    /// <summary>The verdict with its evidence; measured on first use.</summary>
    /// <remarks>In this order: constant targets, diverged or unstable training, too few origins, last value, strongest simple baseline,
    /// linear regression, learned, noise floor. "No better" means no significant advantage (Diebold and Mariano's test, 5%) and an RMSE
    /// less than 10% lower. With at least 30 origins, forecasts that copy the last value count as no better, even with a larger
    /// insignificant advantage. Any other insignificant advantage gives <see cref="Verdict.CannotTell"/>.</remarks>
    public SeriesDiagnosis Diagnosis => diagnosis.Value;

    /// <summary>The test values outside the range of the training part: which target, their share, and how far outside they are; null where
    /// no training part varies.</summary>
    public RangeExcess? OutsideRange => TestRange.Excess(setup);

    /// <summary>The similarity of the forecasts one step ahead to the last known value; null where nothing varies.</summary>
    public LastValueMatch? LastValueMatch => LagCopyCheck.Closest(Data, setup.Plan.Targets, test.Network);

    /// <summary>The linear regression on the same windows; null when there are too few samples for it.</summary>
    public SeriesBaseline? Regression => HasRegression ? Baselines[^1] : null;

    /// <summary>The strongest simple baseline: of all but the linear regression, whose weights are fitted.</summary>
    internal SeriesBaseline StrongestSimple => Baselines.Take(Baselines.Count - (HasRegression ? 1 : 0)).MinBy(one => one.Skill)!;

    private SeriesDiagnosis Diagnose() => SeriesVerdict.Of(
        this,
        LastValueMatch is { } match ? LagCopyCheck.Of(match, Data.Columns[match.Feature]) : null,
        OutsideRange is { } excess ? TestRange.Of(excess, setup) : null,
        CoverageCheck.Of(Coverage, test.Truth));
}

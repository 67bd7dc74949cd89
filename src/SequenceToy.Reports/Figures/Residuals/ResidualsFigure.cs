using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The residuals of one column by time: value minus forecast, a number of steps ahead.</summary>
/// <param name="Track">The column.</param>
/// <param name="Step">The number of steps ahead.</param>
/// <param name="Validation">The residuals of the validation part.</param>
/// <param name="Test">The residuals of the test part.</param>
internal sealed record ResidualsFigure(
    SeriesTrack Track, int Step, IReadOnlyList<TimePoint> Validation, IReadOnlyList<TimePoint> Test)
{
    /// <summary>The mean of the test part: how much too low forecasts are.</summary>
    public double Mean => Test.Select(point => point.Value).DefaultIfEmpty(double.NaN).Average();

    /// <summary>The largest residual of the test part; null without one.</summary>
    public TimePoint? Largest => Test.MaxBy(point => Math.Abs(point.Value));

    public static ResidualsFigure Of(SeriesTrack track, int step, IReadOnlyList<SeriesResidual> residuals)
    {
        return new ResidualsFigure(track, step, Points(SeriesPart.Validation), Points(SeriesPart.Test));

        IReadOnlyList<TimePoint> Points(SeriesPart part) =>
        [
            .. residuals.Where(value => value.Part == part && track.Is(value.Series, value.Column))
                .Select(value => new TimePoint(value.Time, value.Residual)),
        ];
    }

    /// <summary>The description in sentences.</summary>
    public string Reading => Largest is not { } largest ? "There is no forecast of the test part."
        : $"Value minus forecast, {NumberFormat.Count(Step, "step")} ahead, in original units. On the test part, the mean is "
            + $"{NumberFormat.Number(Mean)} (0 without bias); the largest is {NumberFormat.Number(largest.Value)} ({largest.Time}).";
}

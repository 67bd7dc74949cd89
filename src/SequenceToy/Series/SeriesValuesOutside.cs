namespace SequenceToy.Series;

/// <summary>The values of one column that a forecast is made from and that are outside the range of the experiment's data (all
/// parts).</summary>
/// <param name="Series">The name of the series; empty if there is only one, and for later values of a known column.</param>
/// <param name="Column">The name of the column.</param>
/// <param name="Count">The number of values outside.</param>
/// <param name="Farthest">The value farthest outside, in original units.</param>
/// <param name="Minimum">The smallest value of the column in the experiment's data (all parts).</param>
/// <param name="Maximum">The largest value of the column in the experiment's data (all parts).</param>
public sealed record SeriesValuesOutside(string Series, string Column, int Count, double Farthest, double Minimum, double Maximum)
{
    // Values of the same unit rarely grow tenfold.
    private const double OtherUnit = 10;

    /// <summary>The distance of <see cref="Farthest"/> from the nearest value of the experiment's data ÷ the range of that data; infinite
    /// where it did not vary.</summary>
    public double Distance => Math.Max(Minimum - Farthest, Farthest - Maximum) / (Maximum - Minimum);

    /// <summary>Returns a sentence with the numbers.</summary>
    public override string ToString() =>
        $"{PrintableText.Quoted(Column)}{(Series.Length == 0 ? "" : $" of series {PrintableText.Quoted(Series)}")} has "
        + $"{NumberFormat.Count(Count, "value")} outside those of the training data ({NumberFormat.Number(Minimum)} to "
        + $"{NumberFormat.Number(Maximum)}); the farthest is {NumberFormat.Number(Farthest)}"
        + (double.IsFinite(Distance) ? $", {HowFar} outside." : ".")
        + (Distance > OtherUnit ? " Check that the unit is that of the training data." : " The network extrapolates.");

    private string HowFar => Distance > OtherUnit
        ? $"{NumberFormat.Number(Distance)} times their range" : $"{NumberFormat.Percent(Math.Round(Distance, 3))} of their range";
}

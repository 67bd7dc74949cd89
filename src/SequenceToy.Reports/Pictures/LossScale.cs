namespace SequenceToy.Reports.Pictures;

/// <summary>Where losses are drawn: logarithmic where they span more than a factor of twenty, otherwise from zero.</summary>
/// <param name="IsLogarithmic">Whether log₁₀ of a loss is drawn.</param>
/// <param name="Floor">What zero is drawn as on a logarithmic scale: a third of the smallest loss above it.</param>
internal sealed record LossScale(bool IsLogarithmic, double Floor)
{
    private const double WideSpan = 20;
    private const double Room = 0.05;

    /// <summary>The scale that shows all of these.</summary>
    public static LossScale For(IEnumerable<double> losses)
    {
        var above = losses.Where(loss => loss > 0 && double.IsFinite(loss)).DefaultIfEmpty(1).ToArray();
        return new LossScale(above.Max() > WideSpan * above.Min(), above.Min() / 3);
    }

    /// <summary>Whether a loss of zero is drawn at <see cref="Floor"/>.</summary>
    public bool Lifts(IEnumerable<double> losses) => IsLogarithmic && losses.Any(loss => loss <= 0);

    /// <summary>Where a loss is drawn; not a number where it is none.</summary>
    public double At(double loss) => !double.IsFinite(loss) ? double.NaN : IsLogarithmic ? Math.Log10(Math.Max(loss, Floor)) : loss;

    /// <summary>The ends of the axis: all that is drawn, with a little room.</summary>
    public (double Bottom, double Top) Ends(IEnumerable<double> drawn)
    {
        var finite = drawn.Where(double.IsFinite).DefaultIfEmpty(At(1)).ToArray();
        var (lowest, highest) = (IsLogarithmic ? finite.Min() : Math.Min(finite.Min(), 0), finite.Max());
        var span = highest > lowest ? highest - lowest : 1;
        return (IsLogarithmic ? lowest - (Room * span) : lowest, highest + (Room * span));
    }
}

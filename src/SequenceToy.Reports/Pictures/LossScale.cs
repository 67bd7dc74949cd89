namespace SequenceToy.Reports.Pictures;

/// <summary>The scale of losses: logarithmic when they span more than a factor of 20, otherwise linear from zero.</summary>
/// <param name="IsLogarithmic">True when log₁₀ of a loss is drawn.</param>
/// <param name="Floor">The value drawn for zero on a logarithmic scale: a third of the smallest positive loss.</param>
internal sealed record LossScale(bool IsLogarithmic, double Floor)
{
    private const double WideSpan = 20;
    private const double Margin = 0.05;

    /// <summary>Returns the scale for all losses.</summary>
    public static LossScale For(IEnumerable<double> losses)
    {
        var above = losses.Where(loss => loss > 0 && double.IsFinite(loss)).DefaultIfEmpty(1).ToArray();
        return new LossScale(above.Max() > WideSpan * above.Min(), above.Min() / 3);
    }

    /// <summary>Returns true when a loss of zero is drawn at <see cref="Floor"/>.</summary>
    public bool Lifts(IEnumerable<double> losses) => IsLogarithmic && losses.Any(loss => loss <= 0);

    /// <summary>Returns the axis coordinate of a loss; NaN when the loss is not finite.</summary>
    public double At(double loss) => !double.IsFinite(loss) ? double.NaN : IsLogarithmic ? Math.Log10(Math.Max(loss, Floor)) : loss;

    /// <summary>Returns the limits of the axis: the drawn range with a small margin.</summary>
    public (double Bottom, double Top) Ends(IEnumerable<double> drawn)
    {
        var finite = drawn.Where(double.IsFinite).DefaultIfEmpty(At(1)).ToArray();
        var (lowest, highest) = (IsLogarithmic ? finite.Min() : Math.Min(finite.Min(), 0), finite.Max());
        var span = highest > lowest ? highest - lowest : 1;
        return (IsLogarithmic ? lowest - (Margin * span) : lowest, highest + (Margin * span));
    }
}

namespace SequenceToy.DiagnosisTable;

/// <summary>A share with its Wilson interval (E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212).</summary>
/// <param name="Hits">The number of hits.</param>
/// <param name="Of">The number of cases.</param>
internal sealed record Wilson(int Hits, int Of)
{
    // The normal quantile of a 95% interval.
    private const double Width = 1.959964;

    public double Share => Of == 0 ? 0 : (double)Hits / Of;

    public double Low => Bound(-1);

    public double High => Bound(1);

    public static Wilson Among<T>(IEnumerable<T> all, Func<T, bool> isHit)
    {
        var items = all.ToArray();
        return new Wilson(items.Count(isHit), items.Length);
    }

    public override string ToString() =>
        Of == 0 ? "0 of 0" : FormattableString.Invariant($"{Hits} of {Of}: {100 * Share:0.0}% (95% interval {100 * Low:0.0}% to {100 * High:0.0}%)");

    private double Bound(int side)
    {
        var square = Width * Width;
        var center = Share + (square / (2 * Of));
        var half = Width * Math.Sqrt((Share * (1 - Share) / Of) + (square / (4.0 * Of * Of)));
        return Of == 0 ? double.NaN : (center + (side * half)) / (1 + (square / Of));
    }
}

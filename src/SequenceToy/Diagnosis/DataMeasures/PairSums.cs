namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Collects pairs of numbers for their correlation and ranges, in one pass.</summary>
internal sealed class PairSums
{
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;
    private double squaredDifferences;

    public int Count { get; private set; }
    public double LowestX { get; private set; } = double.PositiveInfinity;
    public double HighestX { get; private set; } = double.NegativeInfinity;
    public double LowestY { get; private set; } = double.PositiveInfinity;
    public double HighestY { get; private set; } = double.NegativeInfinity;

    /// <summary>The mean of the squared differences; NaN without pairs.</summary>
    public double MeanSquare => squaredDifferences / Count;

    /// <summary>The correlation, from −1 to 1; null when one of the numbers is constant.</summary>
    public double? Correlation =>
        squaresX > 0 && squaresY > 0 ? Math.Clamp(products / Math.Sqrt(squaresX) / Math.Sqrt(squaresY), -1, 1) : null;

    // Welford's update: sums of squares would lose all digits for large means.
    public void Add(double x, double y)
    {
        Count++;
        var (fromX, fromY) = (x - meanX, y - meanY);
        meanX += fromX / Count;
        meanY += fromY / Count;
        squaresX += fromX * (x - meanX);
        squaresY += fromY * (y - meanY);
        products += fromX * (y - meanY);
        squaredDifferences += (x - y) * (x - y);
        (LowestX, HighestX) = (Math.Min(LowestX, x), Math.Max(HighestX, x));
        (LowestY, HighestY) = (Math.Min(LowestY, y), Math.Max(HighestY, y));
    }
}

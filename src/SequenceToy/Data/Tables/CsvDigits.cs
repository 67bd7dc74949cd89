namespace SequenceToy.Data.Tables;

/// <summary>Checks that the numbers of a CSV column, or of a feature, keep their differences as 32-bit numbers.</summary>
/// <remarks>
/// A 32-bit number has about seven digits: timestamps of 1,700,000,000 are rounded to multiples of 128. Numbers near their mean are
/// refused when rounding changes one by more than 1% of the spread, or by more than 10% of the typical step from one value to the next.
/// Numbers that are large only because their spread is large lose nothing that an offset would save.
/// </remarks>
internal sealed class CsvDigits
{
    private const double MostOfSpread = 0.01;
    private const double MostOfStep = 0.1;

    // An offset below eight times the spread costs at most three of 24 bits.
    private const double SmallestOffset = 8;

    // Text written by programs, such as 0.30000000000000004, differs in its last digits without meaning.
    private const double Noise = 1e-12;

    // One value in twenty at each end.
    private const int Outliers = 20;

    // Below it, 32-bit numbers have fewer digits, or are 0.
    private const double SmallestNormal = 1.1754944e-38;
    private readonly List<double> values = [];
    private readonly List<(int Line, int Column)> places = [];

    /// <summary>Adds the next value.</summary>
    public void Add(double value, int line, int column)
    {
        values.Add(value);
        places.Add((line, column));
    }

    /// <summary>Returns the place and value of the first number whose digits are lost; null when none are.</summary>
    /// <param name="isShifted">True when an offset was subtracted: then large numbers need their digits, too.</param>
    public (int Line, int Column, double Value, double Smallest)? FirstLost(bool isShifted = false)
    {
        if (values.Count == 0)
        {
            return null;
        }

        // A few outliers, such as 0 for a missing value, do not make the others precise.
        double[] sorted = [.. values.Order()];
        var cut = sorted.Length / Outliers;
        var (smallest, largest) = (sorted[cut], sorted[^(cut + 1)]);
        var (spread, size) = (largest - smallest, Math.Max(Math.Abs(smallest), Math.Abs(largest)));
        var noise = values.TrueForAll(double.IsInteger) ? 0 : Noise * size;
        if (spread <= noise || (!isShifted && size < SmallestOffset * spread && size > SmallestNormal))
        {
            return null;
        }

        var worst = Enumerable.Range(0, values.Count).Where(i => values[i] >= smallest && values[i] <= largest).MaxBy(Lost);
        return Lost(worst) > MostOfSpread * spread || Lost(worst) > MostOfStep * TypicalStep(noise)
            ? (places[worst].Line, places[worst].Column, values[worst], smallest)
            : null;
    }

    private double Lost(int index) => Math.Abs((float)values[index] - values[index]);

    // The median of the steps from each value to the next different one.
    private double TypicalStep(double noise)
    {
        var steps = values.Zip(values.Skip(1), (one, next) => Math.Abs(next - one)).Where(step => step > noise).Order().ToArray();
        return steps.Length == 0 ? double.PositiveInfinity : steps[steps.Length / 2];
    }
}

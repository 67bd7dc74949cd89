namespace SequenceToy.Diagnosis.Measures;

/// <summary>The values of rows in at most 32 bins per input, each with about as many known values.</summary>
internal sealed class InputBins
{
    /// <summary>The maximum number of bins.</summary>
    public const int Count = 32;

    private readonly double[][] limits;

    private InputBins(double[][] limits) => this.limits = limits;

    /// <summary>The number of values in a row: inputs and preceding errors.</summary>
    public int Inputs => limits.Length;

    /// <param name="rows">The rows whose values divide the bins.</param>
    public static InputBins For(ErrorRows rows)
    {
        var width = rows.Inputs + rows.Width;
        var all = new double[width][];
        for (var input = 0; input < width; input++)
        {
            double[] sorted = [.. Enumerable.Range(0, rows.Count).Select(row => rows.Values[(row * width) + input]).Order()];
            all[input] = [.. Enumerable.Range(1, Count - 1).Select(bin => sorted[bin * sorted.Length / Count]).Distinct()];
        }

        return new InputBins(all);
    }

    /// <summary>Returns the bin of each value: [rows · inputs].</summary>
    public byte[] Of(ErrorRows rows)
    {
        var bins = new byte[rows.Count * Inputs];
        for (var i = 0; i < bins.Length; i++)
        {
            var at = Array.BinarySearch(limits[i % Inputs], rows.Values[i]);
            bins[i] = (byte)(at >= 0 ? at + 1 : ~at);
        }

        return bins;
    }
}

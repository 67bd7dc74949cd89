namespace SequenceToy.Reliability.Soak;

/// <summary>Inspects and reads a table with labels, categories and missing values.</summary>
internal sealed class RepeatedReading : IRepetition
{
    private const int Rows = 200;
    private static readonly CsvOptions Options = new() { Missing = MissingValues.FillMean };

    private readonly string csv;
    private readonly double reference;

    /// <summary>Writes the file and reads it for the first time: all others are compared with it.</summary>
    public RepeatedReading(string folder)
    {
        csv = Path.Combine(folder, "table.csv");
        File.WriteAllLines(csv, ["size,color,label", .. Enumerable.Range(1, Rows).Select(row => $"{(row % 9 == 0 ? string.Empty : row)},{"xyz"[row % 3]},{(row % 2 == 0 ? "even" : "odd")}")]);
        reference = Sum();
    }

    public int LibTorchNetworks => 0;

    public void Repeat(string folder)
    {
        if (CsvSequences.Inspect(csv, Options).Rows != Rows || Sum() != reference)
        {
            throw new InvalidOperationException("The table was read in another way than the first time.");
        }
    }

    private double Sum()
    {
        var samples = CsvSequences.ReadRowPerSequence(csv, ["size", "color"], ["label"], features: 2, options: Options);
        return Enumerable.Range(0, samples.Count).Sum(index => (double)(index + 1) * (samples[index].Input.Values.ToArray().Sum() + (10 * samples[index].Target.Values[0])));
    }
}

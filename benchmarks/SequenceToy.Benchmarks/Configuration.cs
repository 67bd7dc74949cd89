using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Benchmarks;

/// <summary>A network size and batch size, with matching data: one feature, one number after the last step.</summary>
internal sealed record Configuration(int Hidden, int Steps, int Batch)
{
    private static readonly int[] HiddenSizes = [5, 16, 32, 64, 128, 256];
    private static readonly int[] Lengths = [3, 20, 100];
    private static readonly int[] Batches = [16, 64];

    /// <summary>The grid for comparing the engines on GRU and plain RNN.</summary>
    public static IEnumerable<Configuration> OtherKinds =>
        from kind in new RecurrentOptions[] { new GruOptions(), new RnnOptions() }
        from hidden in HiddenSizes.Where(hidden => hidden is 5 or 64 or 256)
        from steps in Lengths.Where(steps => steps != 20)
        from batch in Batches
        select new Configuration(hidden, steps, batch) { Kind = kind };

    /// <summary>The grid for comparing the engines on LSTM.</summary>
    public static IEnumerable<Configuration> Grid =>
        from hidden in HiddenSizes
        from steps in Lengths
        from batch in Batches
        select new Configuration(hidden, steps, batch);

    /// <summary>The recurrent layers.</summary>
    public RecurrentOptions Kind { get; init; } = new LstmOptions();

    public NetworkShape Shape => new(1, Kind with { HiddenSize = Hidden }, 1);

    /// <summary>The number of updates per epoch: 50 as in the tutorial, 2 if each takes long.</summary>
    public int StepsPerEpoch => (long)Hidden * Steps * Batch > 100_000 ? 2 : 50;

    /// <summary>Generates the scaled samples of an epoch.</summary>
    public SequenceDataset Data()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        return SequenceDataset.FromArrays(
            [.. Enumerable.Range(0, Batch * StepsPerEpoch).Select(_ => Enumerable.Range(0, Steps).Select(_ => random.NextSingle()).ToArray())],
            [.. Enumerable.Range(0, Batch * StepsPerEpoch).Select(_ => random.NextSingle())]);
    }

    public override string ToString() => FormattableString.Invariant($"{Hidden} × {Steps}, batch {Batch}");
}

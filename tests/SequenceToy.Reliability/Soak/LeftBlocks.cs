namespace SequenceToy.Reliability.Soak;

/// <summary>The native blocks that were allocated in the second half of a soak and not freed.</summary>
/// <param name="Counts">Their number by their size in bytes.</param>
/// <param name="Networks">The libtorch networks created in that time.</param>
internal sealed record LeftBlocks(IReadOnlyDictionary<int, int> Counts, long Networks)
{
    private const double Megabyte = 1 << 20;
    private const int Printed = 20;

    /// <summary>The memory of the blocks that TorchSharp's known leak does not explain.</summary>
    public double UnexplainedMegabytes => Counts.Sum(size => Unexplained(size) * size.Key) / Megabyte;

    /// <summary>The table of the sizes with the most memory.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"native blocks that were not freed, of {Networks} networks on libtorch; unexplained: {UnexplainedMegabytes:F3} MB\n")
        + string.Join('\n', Counts.OrderByDescending(size => (long)size.Key * size.Value).Take(Printed).Select(size => FormattableString.Invariant(
            $"  {size.Key,6} bytes: {size.Value,9} blocks, {(double)size.Value / Math.Max(1, Networks):F4} per network; TorchSharp's: {UpstreamLeak.Blocks.GetValueOrDefault(size.Key)}")));

    private double Unexplained(KeyValuePair<int, int> size) => Math.Max(0, size.Value - (UpstreamLeak.Blocks.GetValueOrDefault(size.Key) * (double)Networks));
}

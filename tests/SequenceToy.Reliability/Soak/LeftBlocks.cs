namespace SequenceToy.Reliability.Soak;

/// <summary>The native blocks that were allocated in the second half of a soak and not freed.</summary>
/// <param name="Counts">Their number by their size in bytes; without large ones.</param>
/// <param name="LargeBytes">The memory of large blocks, together.</param>
/// <param name="Missed">The number of blocks that were not counted.</param>
/// <param name="Networks">The libtorch networks created in that time.</param>
internal sealed record LeftBlocks(IReadOnlyDictionary<int, int> Counts, long LargeBytes, long Missed, long Networks)
{
    // Caches that are still filled, and a quarter of the smallest block for each network.
    private const double MaxUnexplained = 1 << 20;
    private const double MaxUnexplainedPerNetwork = 8;
    private const int Printed = 20;

    /// <summary>The memory, in bytes, that TorchSharp's known leak does not explain.</summary>
    public double Unexplained => LargeBytes + Counts.Sum(size => OverKnown(size) * UpstreamLeak.HeapBytes(size.Key));

    /// <summary>True when more is left than TorchSharp leaves, or blocks were not counted.</summary>
    public bool IsLeaking => Missed > 0 || Unexplained > MaxUnexplained + (MaxUnexplainedPerNetwork * Networks);

    /// <summary>The table of the sizes with the most memory.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"native blocks that were not freed, of {Networks} networks on libtorch; not counted: {Missed}; large: {LargeBytes} bytes\n")
        + FormattableString.Invariant($"{(IsLeaking ? "LEAKING" : "TorchSharp's alone")}: {Unexplained / Math.Max(1, Networks):F3} unexplained bytes per network, {Unexplained:F0} in all\n")
        + string.Join('\n', Counts.OrderByDescending(size => size.Value * UpstreamLeak.HeapBytes(size.Key)).Take(Printed).Select(size => FormattableString.Invariant(
            $"  {size.Key,6} bytes: {size.Value,9} blocks, {(double)size.Value / Math.Max(1, Networks):F4} per network; TorchSharp's: {UpstreamLeak.Blocks.GetValueOrDefault(size.Key)}")));

    private double OverKnown(KeyValuePair<int, int> size) => Math.Max(0, size.Value - (UpstreamLeak.Blocks.GetValueOrDefault(size.Key) * (double)Networks));
}

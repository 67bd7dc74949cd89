namespace SequenceToy.Reliability.Soak;

/// <summary>The native blocks that TorchSharp 0.107.0 does not free when a network of one LSTM layer is disposed; <c>eng/native-leaks/soak</c> counts them.</summary>
/// <remarks>
/// <para><c>THSNN_custom_module</c> allocates a shared pointer and its counters for each module in .NET, and never deletes them.</para>
/// <para><c>THSNN_Module_get_named_parameters</c> copies the names of the parameters for each <c>nn.LSTM</c>; nobody frees the copies.</para>
/// </remarks>
internal static class UpstreamLeak
{
    // SequenceModel and its head.
    private const int Modules = 2;

    // A block of glibc takes its size and 8 bytes more, in multiples of 16.
    private const int Header = 8;
    private const int Multiple = 16;
    private const int SmallestBlock = 32;

    /// <summary>The number of blocks per network, by the bytes asked for: shared pointers, their counters, and names.</summary>
    public static IReadOnlyDictionary<int, int> Blocks { get; } = new Dictionary<int, int>
    {
        [16] = Modules,
        [24] = Modules,
        ["weight_ih_l0".Length + 1] = 2,
        ["bias_ih_l0".Length + 1] = 2,
    };

    /// <summary>The memory that the blocks take, in bytes per network.</summary>
    public static long BytesPerNetwork { get; } = Blocks.Sum(block => block.Value * HeapBytes(block.Key));

    /// <summary>Returns the memory that a block takes, in bytes.</summary>
    public static long HeapBytes(int size) => Math.Max(SmallestBlock, (size + Header + Multiple - 1) / Multiple * Multiple);
}

using System.Runtime.InteropServices;

namespace SequenceToy.Reliability.Soak;

/// <summary>The blocks of native memory that are not freed, as the preloaded library of <c>eng/native-leaks</c> counts them.</summary>
internal static unsafe class NativeAllocations
{
    // Blocks of at least this many bytes are large.
    private const int Sizes = 1 << 16;

    /// <summary>True when the process was started with the counting library.</summary>
    public static bool AreCounted => NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "allocations_start", out _);

    /// <summary>Starts to count new blocks.</summary>
    public static void Start() => ((delegate* unmanaged<void>)Export("allocations_start"))();

    /// <summary>Stops, and returns the blocks that were allocated since the start and are not freed.</summary>
    /// <param name="networks">The libtorch networks created since the start.</param>
    public static LeftBlocks Stop(long networks)
    {
        Collect();
        var counts = new int[Sizes];
        fixed (int* first = counts)
        {
            long large;
            var missed = ((delegate* unmanaged<int*, int, long*, uint>)Export("allocations_stop"))(first, Sizes, &large);
            return new(counts.Index().Where(size => size.Item > 0).ToDictionary(size => size.Index, size => size.Item), large, missed, networks);
        }
    }

    private static nint Export(string name) => NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), name);

    // Finalizers may release objects with finalizers.
    private static void Collect()
    {
        for (var round = 0; round < 4; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}

using System.Runtime.InteropServices;

namespace SequenceToy.Reliability.Leaks;

/// <summary>The blocks of native memory that are not freed, as the preloaded library of <c>eng/native-leaks</c> counts them.</summary>
internal static unsafe class NativeAllocations
{
    // Blocks of at least this many bytes are counted together.
    private const int Sizes = 1 << 16;

    /// <summary>True when the process was started with the counting library.</summary>
    public static bool AreCounted => NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "allocations_start", out _);

    /// <summary>Returns the number of blocks that are left, by their size in bytes, after work and collections.</summary>
    public static IReadOnlyDictionary<int, int> LeftBy(Action work)
    {
        var program = NativeLibrary.GetMainProgramHandle();
        var start = (delegate* unmanaged<void>)NativeLibrary.GetExport(program, "allocations_start");
        var stop = (delegate* unmanaged<int*, int, void>)NativeLibrary.GetExport(program, "allocations_stop");
        var counts = new int[Sizes];
        Collect();
        start();
        work();
        Collect();
        fixed (int* first = counts)
        {
            stop(first, Sizes);
        }

        return counts.Index().Where(size => size.Item > 0).ToDictionary(size => size.Index, size => size.Item);
    }

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

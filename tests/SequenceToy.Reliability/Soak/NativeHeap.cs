using System.Runtime.InteropServices;

namespace SequenceToy.Reliability.Soak;

/// <summary>The heap of native memory, where the C library is glibc.</summary>
internal static partial class NativeHeap
{
    private static readonly bool IsGlibc = NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "malloc_trim", out _);

    /// <summary>Returns free memory to the system, as a garbage collection does with managed memory.</summary>
    public static void Trim() => _ = IsGlibc ? ReturnFree(0) : 0;

    [LibraryImport("libc.so.6", EntryPoint = "malloc_trim")]
    private static partial int ReturnFree(nuint padding);
}

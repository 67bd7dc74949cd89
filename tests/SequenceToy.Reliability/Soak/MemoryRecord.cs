using System.Diagnostics;

namespace SequenceToy.Reliability.Soak;

/// <summary>The memory of the process at one moment.</summary>
/// <param name="Hours">The time since the start.</param>
/// <param name="ManagedMegabytes">The managed objects after a collection.</param>
/// <param name="CommittedMegabytes">The memory that the garbage collector holds, for objects and free.</param>
/// <param name="WorkingSetMegabytes">All memory of the process, native memory included.</param>
/// <param name="Networks">The libtorch networks created so far.</param>
internal sealed record MemoryRecord(double Hours, double ManagedMegabytes, double CommittedMegabytes, double WorkingSetMegabytes, long Networks)
{
    private const double Megabyte = 1 << 20;

    /// <summary>The memory that is not the garbage collector's: libtorch, compiled code, stacks.</summary>
    public double NativeMegabytes => WorkingSetMegabytes - CommittedMegabytes;

    /// <summary>The native memory without the known leak of TorchSharp.</summary>
    public double ExplainedNativeMegabytes => NativeMegabytes - (Networks * UpstreamLeak.BytesPerNetwork / Megabyte);

    public static MemoryRecord At(TimeSpan elapsed, long networks)
    {
        GC.Collect();
        var memory = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        using var process = Process.GetCurrentProcess();
        return new MemoryRecord(
            elapsed.TotalHours, (memory.HeapSizeBytes - memory.FragmentedBytes) / Megabyte, memory.TotalCommittedBytes / Megabyte, process.WorkingSet64 / Megabyte, networks);
    }
}

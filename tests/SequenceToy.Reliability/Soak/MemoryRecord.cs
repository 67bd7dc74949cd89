using System.Diagnostics;

namespace SequenceToy.Reliability.Soak;

/// <summary>The memory of the process at one moment.</summary>
/// <param name="Hours">The time since the start.</param>
/// <param name="ManagedMegabytes">The managed objects after a collection.</param>
/// <param name="WorkingSetMegabytes">All memory of the process, native memory included.</param>
internal sealed record MemoryRecord(double Hours, double ManagedMegabytes, double WorkingSetMegabytes)
{
    private const double Megabyte = 1 << 20;

    public static MemoryRecord At(TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        return new MemoryRecord(elapsed.TotalHours, GC.GetTotalMemory(forceFullCollection: true) / Megabyte, process.WorkingSet64 / Megabyte);
    }
}

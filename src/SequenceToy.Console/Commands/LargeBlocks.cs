using System.Runtime.InteropServices;

namespace SequenceToy.Console.Commands;

/// <summary>The native memory of large blocks. After thousands of short trainings, the C library of Linux would keep hundreds of
/// megabytes that were freed.</summary>
internal static class LargeBlocks
{
    private const int MmapThreshold = -3;
    private const int Bytes = 128 * 1024;

    /// <summary>Makes this process return large blocks to the system when they are freed; does nothing on other systems.</summary>
    public static void ReturnWhenFreed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            // Fixed, the threshold no longer grows to the size of freed blocks.
            _ = SetOption(MmapThreshold, Bytes);
        }
        catch (Exception missing) when (missing is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, such as musl, returns freed blocks by itself.
        }
    }

    [DllImport("libc.so.6", EntryPoint = "mallopt", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int option, int value);
}

using System.ComponentModel;
using System.Diagnostics;

namespace SequenceToy.Console.Commands;

/// <summary>The browser of the desktop.</summary>
internal static class DefaultBrowser
{
    /// <summary>Opens a page; a machine without a desktop has none, and the printed link remains.</summary>
    public static void TryOpen(Uri page)
    {
        try
        {
            using var opened = OperatingSystem.IsLinux() ? StartOnLinux(page)
                : Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception problem) when (problem is Win32Exception or InvalidOperationException or FileNotFoundException)
        {
            // The link was printed.
        }
    }

    // What it prints is not ours.
    private static Process? StartOnLinux(Uri page) => Process.Start(new ProcessStartInfo("xdg-open", [page.AbsoluteUri])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    });
}

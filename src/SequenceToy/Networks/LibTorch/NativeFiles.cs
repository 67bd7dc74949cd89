using System.Runtime.InteropServices;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Where the runtime looks for native libraries.</summary>
internal static class NativeFiles
{
    /// <summary>The platform as packages name it: <c>linux-x64</c>.</summary>
    public static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win"
                : OperatingSystem.IsMacOS() ? "osx"
                : OperatingSystem.IsLinux() ? "linux"
                : "unknown";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <summary>Whether a library's file is where the runtime looks.</summary>
    public static bool Has(string library) => Find(library) is not null;

    /// <summary>The full path of a library's file; null when it is nowhere.</summary>
    public static string? Find(string library)
    {
        var name = OperatingSystem.IsWindows() ? $"{library}.dll" : OperatingSystem.IsMacOS() ? $"lib{library}.dylib" : $"lib{library}.so";
        var named = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return named.Append(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}

using System.Runtime.InteropServices;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Finds native libraries in the folders that the runtime searches.</summary>
internal static class NativeFiles
{
    /// <summary>The platform in the form of packages: <c>linux-x64</c>.</summary>
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

    /// <summary>Returns true when the runtime would find a library's file.</summary>
    public static bool Has(string library) => Find(library) is not null;

    /// <summary>Returns the full path of a library's file; null when it is not found.</summary>
    public static string? Find(string library)
    {
        var name = OperatingSystem.IsWindows() ? $"{library}.dll" : OperatingSystem.IsMacOS() ? $"lib{library}.dylib" : $"lib{library}.so";
        var named = (AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return named.Append(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}

using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.Win32.SafeHandles;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Loads TorchSharp 0.107's native library on Linux with a C++ standard library before GCC 13.2: Debian 12, Ubuntu 22.04, RHEL
/// 9.</summary>
/// <remarks>The library requires one newer symbol version for a symbol that is never called. After ordinary loading fails, a copy in memory
/// is loaded that marks this version as optional. No file is changed.</remarks>
internal static class OlderStandardLibrary
{
    /// <summary>The version that libtorch names but does not use; any other missing version is a real error.</summary>
    public const string UnneededVersion = "GLIBCXX_3.4.32";

    private const string Library = "LibTorchSharp";
    private static bool isAllowed;

    /// <summary>Registers the workaround, which the runtime uses only after ordinary loading fails.</summary>
    public static void Allow()
    {
        if (!isAllowed && OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64)
        {
            AssemblyLoadContext.Default.ResolvingUnmanagedDll += Resolve;
            isAllowed = true;
        }
    }

    private static nint Resolve(Assembly assembly, string name)
    {
        if (!string.Equals(name, Library, StringComparison.Ordinal) || NativeFiles.Find(Library) is not { } path)
        {
            return 0;
        }

        var image = File.ReadAllBytes(path);
        if (!ElfVersionRequirements.MakeOptional(image, UnneededVersion))
        {
            return 0;
        }

        // The copy has no folder to find its dependencies in: they must be loaded already, under their names.
        var torch = Path.Combine(Path.GetDirectoryName(path)!, "libtorch.so");
        return NativeLibrary.TryLoad(torch, out _) ? LoadFromMemory(image) : 0;
    }

    private static nint LoadFromMemory(byte[] image)
    {
        var descriptor = CreateMemoryFile(Library, 0);
        if (descriptor < 0)
        {
            return 0;
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.Write(handle, image, 0);
        return NativeLibrary.TryLoad(FormattableString.Invariant($"/proc/self/fd/{descriptor}"), out var library) ? library : 0;
    }

    [DllImport("libc", EntryPoint = "memfd_create", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CreateMemoryFile([MarshalAs(UnmanagedType.LPUTF8Str)] string name, uint flags);
}

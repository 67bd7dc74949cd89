namespace SequenceToy.Models.LibTorch;
/// <summary>x</summary>
internal static class LibTorchLoader { 
static readonly bool done = Init();
static bool Init() { System.Runtime.Loader.AssemblyLoadContext.Default.ResolvingUnmanagedDll += (a, n) => { if (n != "LibTorchSharp") return 0; System.Runtime.InteropServices.NativeLibrary.Load(Path.Combine(AppContext.BaseDirectory, "libtorch.so")); return System.Runtime.InteropServices.NativeLibrary.Load("/tmp/patched/libLibTorchSharp.so"); }; return true; }
public static void EnsureLoaded() { _ = done; } public static bool RequireCuda() => false; public static bool IsCudaAvailable() => false; }
/// <summary>x</summary>
public sealed class LibTorchLoadException : Exception { }

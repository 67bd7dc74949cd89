using System.Runtime.CompilerServices;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Tests;

/// <summary>Loads libtorch as the library does, before a test uses TorchSharp by itself: left alone it fails on older systems.</summary>
internal static class LibTorch
{
    [ModuleInitializer]
    public static void Load() => LibTorchLoader.EnsureLoaded();
}

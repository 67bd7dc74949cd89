using System.Reflection;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The version of TorchSharp that the library was built with, which its native packages share: known without TorchSharp.</summary>
internal static class TorchSharpVersion
{
    public static string Text { get; } = typeof(TorchSharpVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(fact => fact.Key is "TorchSharpVersion").Value!;
}

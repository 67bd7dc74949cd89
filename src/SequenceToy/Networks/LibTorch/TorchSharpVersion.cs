using System.Reflection;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The version of TorchSharp and its native packages that the library was built with; known without TorchSharp.</summary>
internal static class TorchSharpVersion
{
    public static string Text { get; } = typeof(TorchSharpVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(fact => fact.Key is "TorchSharpVersion").Value!;
}

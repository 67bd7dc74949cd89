using System.Diagnostics.CodeAnalysis;

namespace SequenceToy.Networks.LibTorch;

/// <summary>Whether the app has any use for libtorch. One that says it has none, by the switch <c>SequenceToy.LibTorch</c>, is published
/// without TorchSharp.</summary>
internal static class LibTorchFeature
{
    /// <summary>True unless the switch is off, or the app runs in a browser.</summary>
    [FeatureSwitchDefinition("SequenceToy.LibTorch")]
    public static bool IsSupported { get; } =
        AppContext.TryGetSwitch("SequenceToy.LibTorch", out var isOn) ? isOn : !OperatingSystem.IsBrowser();
}

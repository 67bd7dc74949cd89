using System.Diagnostics.CodeAnalysis;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The switch <c>SequenceToy.LibTorch</c>; an app that turns it off is published without TorchSharp.</summary>
internal static class LibTorchFeature
{
    /// <summary>True unless the switch is off, or the app runs in a browser.</summary>
    [FeatureSwitchDefinition("SequenceToy.LibTorch")]
    public static bool IsSupported { get; } =
        AppContext.TryGetSwitch("SequenceToy.LibTorch", out var isOn) ? isOn : !OperatingSystem.IsBrowser();
}

using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Views;

/// <summary>Formats engines and devices.</summary>
internal static class NetworkText
{
    public static string ToText(this EngineChoice choice) =>
        $"{choice.Engine.ToString().ToLowerInvariant()} engine on {(choice.Device == ComputeDevice.Cuda ? "CUDA" : "CPU")}";
}

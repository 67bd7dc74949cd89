using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Views;

/// <summary>Engines and devices as people write them.</summary>
internal static class NetworkText
{
    public static string ToText(this EngineChoice choice) => $"{choice.Engine} on {(choice.Device == ComputeDevice.Cuda ? "CUDA" : "CPU")}";
}

using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Engines;

namespace SequenceToy.Samples;

/// <summary>Networks and devices as people write them.</summary>
internal static class NetworkWords
{
    public static string Words(this RecurrentOptions recurrent) => recurrent is RnnOptions ? "plain RNN" : recurrent.Name;

    public static string Words(this EngineChoice choice) => $"{choice.Engine} on {(choice.Device == ComputeDevice.Cuda ? "CUDA" : "CPU")}";
}

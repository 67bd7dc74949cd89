using System.Runtime.InteropServices;

namespace SequenceToy;

/// <summary>When and where an experiment ran: kept apart from what came out, which does not depend on it.</summary>
/// <param name="TrainSeconds">Seconds spent training, validation included; of a training that was resumed, since then.</param>
/// <param name="TotalSeconds">Seconds from the call of Run to its result; the first training by libtorch of a process loads it
/// besides.</param>
/// <param name="OperatingSystem">The operating system, as .NET names it.</param>
/// <param name="Architecture">The processor's architecture, such as <c>X64</c>.</param>
/// <param name="ProcessorCount">Processors the process may use.</param>
/// <param name="Framework">The version of .NET.</param>
/// <param name="SequenceToyVersion">The version of this library.</param>
/// <param name="TorchSharpVersion">The version of TorchSharp.</param>
public sealed record RunEnvironment(
    double TrainSeconds,
    double TotalSeconds,
    string OperatingSystem,
    string Architecture,
    int ProcessorCount,
    string Framework,
    string SequenceToyVersion,
    string TorchSharpVersion)
{
    internal static RunEnvironment Of(TimeSpan training, TimeSpan total) => new(
        training.TotalSeconds,
        total.TotalSeconds,
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString(),
        Environment.ProcessorCount,
        RuntimeInformation.FrameworkDescription,
        typeof(RunEnvironment).Assembly.GetName().Version!.ToString(3),
        Networks.LibTorch.TorchSharpVersion.Text);
}

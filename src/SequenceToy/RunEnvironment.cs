using System.Runtime.InteropServices;

namespace SequenceToy;

/// <summary>The duration of a run and the machine it ran on, for information only.</summary>
/// <param name="TrainSeconds">The training time in seconds, with validation, snapshots and start-up; for a resumed training run, the time
/// after resuming.</param>
/// <param name="TotalSeconds">The time in seconds from calling Run to its result. The first training run with libtorch in a process
/// includes loading libtorch.</param>
/// <param name="OperatingSystem">The operating system, as .NET names it.</param>
/// <param name="Architecture">The processor architecture, such as <c>X64</c>.</param>
/// <param name="ProcessorCount">The number of processors available to the process.</param>
/// <param name="Framework">The .NET version.</param>
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

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(RunEnvironment), PrintMembers);
}

using SequenceToy.Sweeps;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Trains one epoch with an engine that needs a native library, so that a missing one is reported before a folder is created, not
/// once per run.</summary>
internal static class EngineCheck
{
    public static void Run(SequenceSweep sweep, CancellationToken cancellation)
    {
        var needing = sweep.Cells.FirstOrDefault(
            cell => cell.Settings.Engine == Engine.Torch || cell.Settings.Device == ComputeDevice.Cuda);
        if (needing is null)
        {
            return;
        }

        try
        {
            needing.Experiment(seed: 0).WithTraining(epochs: 1).Run(cancellationToken: cancellation).Dispose();
        }
        catch (OperationCanceledException)
        {
            // The sweep ends at once, with what is in the folder.
        }
    }
}

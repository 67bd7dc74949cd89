using Microsoft.Extensions.Logging;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tasks;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>An experiment with everything decided and checked, and its samples drawn; what is left is work.</summary>
internal sealed record ExperimentPlan(
    ISequenceTask? Task, ExperimentSettings Settings, ExperimentData Data, NetworkShape Shape, Loss Loss, EngineChoice EngineChoice, ILogger Logger)
{
    /// <summary>Decides, checks, and draws the samples.</summary>
    /// <param name="task">What to draw from; null with samples of one's own.</param>
    /// <param name="samples">One's own samples; null with a task.</param>
    /// <param name="test">What to score the result on, if not fresh samples or the validation part.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="logger">Where words go.</param>
    /// <param name="cancellation">Ends the drawing.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ExperimentPlan Of(
        ISequenceTask? task, SequenceDataset? samples, SequenceDataset? test, ExperimentSettings settings, ILogger logger, CancellationToken cancellation)
    {
        var (loss, shape, device) = Check(task, samples, test, settings);
        cancellation.ThrowIfCancellationRequested();
        var data = task is null ? ExperimentData.Of(samples!, test, settings) : ExperimentData.Draw(task, test, settings, cancellation);
        var choice = Choose(settings, device, shape, data.Training.Steps);
        return new ExperimentPlan(task, settings with { Training = settings.Training with { Loss = loss } }, data, shape, loss, choice, logger);
    }

    /// <summary>Most of what can be wrong, found before any work; the fused engine's run is rehearsed meanwhile.</summary>
    public static (Loss Loss, NetworkShape Shape, ComputeDevice Device) Check(
        ISequenceTask? task, SequenceDataset? samples, SequenceDataset? test, ExperimentSettings settings)
    {
        var target = task?.Target ?? samples!.Target;
        var loss = settings.Training.Loss ?? Loss.For(target.Kind);
        ExperimentChecks.LossFits(loss, target.Kind);
        ExperimentChecks.Split(settings.Samples, settings);
        ExperimentChecks.CanStopWhenSolved(task, settings);
        if (task is not null)
        {
            ExperimentChecks.Task(task, settings.TestLengths);
        }

        var shape = new NetworkShape(task?.Features ?? samples!.Features, settings.Recurrent, target.Size, target.Placement);
        if (settings.Engine != Engine.Torch && IsSurelyOnCpu(settings))
        {
            Rehearsal.Begin(settings, loss, target);
        }

        var device = DeviceFor(settings);
        if (settings.Engine != Engine.Torch && device == ComputeDevice.Cpu)
        {
            Rehearsal.Begin(settings, loss, target);
        }

        // Last, because a few sequences are drawn for it.
        ExperimentRoom.Check(task, samples, test, settings, shape);
        return (loss, shape, device);
    }

    // What can be said before libtorch is loaded, which takes longer than all the rest.
    private static bool IsSurelyOnCpu(ExperimentSettings settings) =>
        settings.Engine == Engine.Fused || settings.Device == ComputeDevice.Cpu || (settings.Device == ComputeDevice.Auto && !LibTorchLoader.HasCudaPackage);

    // Where the arithmetic is done.
    private static ComputeDevice DeviceFor(ExperimentSettings settings)
    {
        LibTorchLoader.EnsureLoaded();
        if (settings is { Engine: Engine.Fused, Device: ComputeDevice.Cuda })
        {
            throw new ArgumentException("engine must be Auto or Torch on the device Cuda; it was Fused, which trains on the CPU.", "engine");
        }

        var isCuda = settings.Device != ComputeDevice.Cpu && settings.Engine != Engine.Fused && LibTorchLoader.IsCudaAvailable();
        return isCuda ? ComputeDevice.Cuda
            : settings.Device == ComputeDevice.Cuda ? throw LibTorchProblem.NoCuda()
            : ComputeDevice.Cpu;
    }

    // By whom it is done.
    private static EngineChoice Choose(ExperimentSettings settings, ComputeDevice device, NetworkShape shape, int steps) => (settings.Engine, device) switch
    {
        (Engine.Torch, _) => new EngineChoice(Engine.Torch, device, "Torch was asked for."),
        (Engine.Fused, _) => new EngineChoice(Engine.Fused, device, "Fused was asked for."),
        (_, ComputeDevice.Cuda) => new EngineChoice(Engine.Torch, device, "libtorch is the engine that trains on CUDA."),
        _ => EngineRule.OnCpu(shape, steps, settings.Training.BatchSize),
    };
}

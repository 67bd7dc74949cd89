using SequenceToy.Kernels;
using SequenceToy.Networks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>Compiles the kernels on another thread during a process's first checks and draws, since compiling takes longer than a small
/// training.</summary>
/// <remarks>It starts with the code that the run needs last, and does not affect the run.</remarks>
internal static class WarmUp
{
    private static readonly HashSet<(CellKernel Kernel, Type Loss, Type Optimizer)> Begun = [];

    /// <summary>Starts compiling, once per kind of network, loss and optimizer, and returns at once.</summary>
    public static void Begin(ExperimentSettings settings, Loss loss, TargetSpec target)
    {
        var kind = (settings.Recurrent.Cell.Kernel, loss.GetType(), settings.Training.Optimizer.GetType());
        lock (Begun)
        {
            if (Environment.ProcessorCount == 1 || !Begun.Add(kind))
            {
                return;
            }
        }

        // A failure here also occurs in the real run, which reports it.
        _ = Task.Run(() => Run(settings, loss, target)).ContinueWith(
            failed => _ = failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    // A network of one unit on two samples of two steps compiles the code for all. A custom task is not called on a second thread.
    private static void Run(ExperimentSettings settings, Loss loss, TargetSpec target)
    {
        var recurrent = settings.Recurrent with { HiddenSize = 1, Layers = 1, Bidirectional = false, Dropout = 0 };
        var shape = new NetworkShape(1, recurrent, target.Size, target.Placement);
        var targets = new float[2 * (target.Placement == TargetPlacement.LastStep ? 1 : 2) * target.Width];
        var samples = new SequenceDataset(1, target, 2, [0, 1, 1, 0], targets, lengths: null, mask: null);
        var weights = new float[ModelSummary.Of(shape).ParameterCount];
        using (var engine = new FusedEngine(shape, weights, settings.Training with { BatchSize = 2 }, loss, 0))
        {
            engine.TrainEpoch(samples, [0, 1], [0], CancellationToken.None);
            engine.Loss(samples);
        }

        var outputs = FusedForward.Run(shape.Sizes, weights, samples);
        var predictions = target.Kind == TargetKind.Number ? outputs : PredictionDecoding.Decode(outputs, target, scaling: null);
        Scores.Of(predictions, outputs, samples);
        var task = new SumOfFirstTwo();
        BaselineScores.Of(null, task.Baseline, task.Goal.Metric, ConstantBaseline.Fit(samples), samples);
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Evaluation;
using SequenceToy.Kernels;
using SequenceToy.Metrics;
using SequenceToy.Networks;
using SequenceToy.Scaling;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>A run gone through in small on another thread, so that .NET has compiled it by the time the real one gets there: the first
/// time, that takes longer than a small training.</summary>
/// <remarks>It needs no libtorch, whose loading is the best time for it. Nothing of it reaches the real run.</remarks>
internal static class WarmUp
{
    private static readonly HashSet<(CellKernel Kernel, Type Loss, Type Optimizer)> Begun = [];

    /// <summary>Begins, once for each kind of network, loss and optimizer, and returns at once.</summary>
    public static void Begin(ExperimentSettings settings, Loss loss, TargetSpec target)
    {
        var kind = (settings.Recurrent.Cell.Kernel, loss.GetType(), settings.Training.Optimizer.GetType());
        lock (Begun)
        {
            if (!Begun.Add(kind))
            {
                return;
            }
        }

        // Should it fail, the real run meets the same and reports it.
        _ = Task.Run(() => Run(settings, loss, target));
    }

    // A network of one unit, one epoch of one step on two samples of two steps: all that is compiled for it serves the others. So does a
    // task of the catalogue; a user's own is not asked on a second thread.
    private static void Run(ExperimentSettings settings, Loss loss, TargetSpec target)
    {
        var small = settings with
        {
            Recurrent = settings.Recurrent with { HiddenSize = 1, Layers = 1, Bidirectional = false, Dropout = 0 },
            Training = settings.Training with { Epochs = 1, BatchSize = 2 },
        };
        var source = new TaskSource(new SumOfFirstTwo());
        var shape = new NetworkShape(1, small.Recurrent, target.Size, target.Placement);
        MemoryLimits.Check(source, test: null, small, shape);
        var samples = new SequenceDataset(
            1, target, 2, [0, 1, 1, 0], new float[2 * (target.Placement == TargetPlacement.LastStep ? 1 : 2) * target.Width], lengths: null,
            mask: null);
        var scaling = DatasetScaling.Fit(samples, settings.InputScaler, settings.TargetScaler);
        var scaled = scaling.Apply(samples);
        var weights = new float[ModelSummary.Of(shape).ParameterCount];
        var plan = new ExperimentPlan(
            source, small, new ExperimentData(samples, samples, samples, EvaluatedOn.Test, Fresh: null), shape, loss,
            EngineSelection.Choose(small, ComputeDevice.Cpu, shape, samples.Steps), NullLogger.Instance);
        using var engine = new FusedEngine(shape, weights, small.Training, loss, 0);
        var run = new Trainer(engine, weights.Length, small.Training, plan.Logger)
            .Train(
                _ => scaled, scaled, SeededRandom.ForSeed(0, RandomPurpose.Order), isSolved: null, snapshots: null, progress: null,
                CancellationToken.None);
        RunOutcome.Of(plan, run, [], Score, RunEnvironment.Of(default, default), CancellationToken.None);

        Scores Score(SequenceDataset data, CancellationToken cancellation)
        {
            var outputs = FusedForward.Run(shape.Sizes, weights, scaling.Apply(data), width: null, cancellation);
            return Scores.Of(AnswerDecoding.Decode(outputs, target, scaling.Targets), outputs, data);
        }
    }
}

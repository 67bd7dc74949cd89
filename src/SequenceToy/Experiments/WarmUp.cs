using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Kernels;
using SequenceToy.Metrics;
using SequenceToy.Networks;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>A run gone through in small on another thread, so that .NET has compiled it by the time the real one gets there: the first
/// time, that takes longer than a small training.</summary>
/// <remarks>It needs no libtorch, whose loading is the best time for it. Nothing of it reaches the real run.</remarks>
internal static unsafe class WarmUp
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

    // A network of one unit, one epoch of one step on two samples of two steps: all that is compiled for it serves the others.
    private static void Run(ExperimentSettings settings, Loss loss, TargetSpec target)
    {
        var shape =
            new NetworkShape(
                1, settings.Recurrent with { HiddenSize = 1, Layers = 1, Bidirectional = false, Dropout = 0 }, target.Size,
                target.Placement);
        var samples = new SequenceDataset(
            1, target, 2, [0, 1, 1, 0], new float[2 * (target.Placement == TargetPlacement.LastStep ? 1 : 2) * target.Width], lengths: null,
                mask: null);
        var scaling = DatasetScaling.Fit(samples, settings.InputScaler, settings.TargetScaler);
        var scaled = scaling.Apply(samples);
        var training = settings.Training with { Epochs = 1, BatchSize = 2 };
        var weights = new float[ModelSummary.Of(shape).ParameterCount];
        fixed (float* first = weights)
        {
            using var engine = new FusedEngine(shape, first, training, loss, 0);
            new Trainer(engine, weights.Length, training, NullLogger.Instance)
                .Train(
                    _ =>
                        scaled, scaled, SeededRandom.ForSeed(0, RandomPurpose.Order), isSolved: null, snapshots: null, progress: null,
                        CancellationToken.None);
        }

        var outputs = FusedForward.Run(shape.Sizes, weights, scaled);
        Scores.Of(AnswerDecoding.Decode(outputs, target, scaling.Targets), outputs, samples);
        Baseline.Of(samples, samples);
        Overlap.Of(samples, samples);
    }
}

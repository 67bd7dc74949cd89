using Microsoft.Extensions.Logging;
using SequenceToy.Networks;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>An experiment with everything decided and checked, and its samples drawn; what is left is work.</summary>
internal sealed record ExperimentPlan(
    DataSource Source, ExperimentSettings Settings, ExperimentData Data, NetworkShape Shape, Loss Loss, EngineChoice EngineChoice,
        ILogger Logger)
{
    /// <summary>Decides, checks, and draws the samples; the fused engine is warmed up meanwhile.</summary>
    /// <param name="source">Where the samples come from.</param>
    /// <param name="test">What to score the result on; null for the source's own choice.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="begun">The engine and device of the training that is resumed; null for one from its beginning.</param>
    /// <param name="logger">Where messages go.</param>
    /// <param name="cancellation">Ends the drawing.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ArgumentException">Settings and data that do not fit together.</exception>
    public static ExperimentPlan Of(
        DataSource source, SequenceDataset? test, ExperimentSettings settings, EngineChoice? begun, ILogger logger,
        CancellationToken cancellation)
    {
        var loss = LossOf(source, settings);
        if (settings.Engine != Engine.Torch && settings.Device != ComputeDevice.Cuda)
        {
            // What does not fit together fails there as here.
            WarmUp.Begin(settings, loss, source.Target);
        }

        ExperimentChecks.Together(source, settings);
        EngineSelection.Check(settings);
        var shape = ShapeOf(source, settings);
        MemoryLimits.Check(source, test, settings, shape);
        cancellation.ThrowIfCancellationRequested();
        var data = source.Samples(test, settings, cancellation);
        var choice = EngineSelection.Choose(settings, shape, data.Training.MaxSteps, begun);
        return new ExperimentPlan(
            source, settings with { Training = settings.Training with { Loss = loss } }, data, shape, loss, choice, logger);
    }

    /// <summary>Checks all that can be wrong before any work; of a task a few single sequences are drawn.</summary>
    /// <inheritdoc cref="Of" path="/exception[@cref='ArgumentException']"/>
    public static void Check(DataSource source, SequenceDataset? test, ExperimentSettings settings)
    {
        ExperimentChecks.Together(source, settings);
        EngineSelection.Check(settings);
        MemoryLimits.Check(source, test, settings, ShapeOf(source, settings));
    }

    private static Loss LossOf(DataSource source, ExperimentSettings settings) => settings.Training.Loss ?? Loss.For(source.Target.Kind);

    private static NetworkShape ShapeOf(DataSource source, ExperimentSettings settings) =>
        new(source.Features, settings.Recurrent, source.Target.Size, source.Target.Placement);
}

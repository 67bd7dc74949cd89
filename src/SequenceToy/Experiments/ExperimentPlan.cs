using Microsoft.Extensions.Logging;
using SequenceToy.Networks;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>An experiment ready to run: everything is decided and checked, and the samples are drawn.</summary>
internal sealed record ExperimentPlan(
    DataSource Source, ExperimentSettings Settings, ExperimentData Data, NetworkShape Shape, Loss Loss, EngineChoice EngineChoice,
        ILogger Logger)
{
    /// <summary>Decides, checks and draws the samples, while the fused engine warms up.</summary>
    /// <param name="source">The source of the samples.</param>
    /// <param name="given">The samples passed besides those to train on.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="begun">The engine and device of the resumed training; null for a new one.</param>
    /// <param name="logger">The logger.</param>
    /// <param name="cancellation">Cancels the drawing.</param>
    /// <exception cref="OperationCanceledException">The drawing was canceled.</exception>
    /// <exception cref="ArgumentException">Settings and data do not fit together.</exception>
    public static ExperimentPlan Of(
        DataSource source, GivenData given, ExperimentSettings settings, EngineChoice? begun, ILogger logger,
        CancellationToken cancellation)
    {
        var loss = LossOf(source, settings);
        if (settings.Engine != Engine.Torch && settings.Device != ComputeDevice.Cuda)
        {
            WarmUp.Begin(settings, loss, source.Target);
        }

        ExperimentChecks.Together(source, given, settings);
        EngineSelection.Check(settings);
        var shape = ShapeOf(source, settings);
        MemoryLimits.Check(source, given, settings, shape);
        cancellation.ThrowIfCancellationRequested();
        var data = source.Samples(given, settings, cancellation);
        ScoredTargets.Check(data);
        BaselineChecks.Measurable(source.Task, settings.GoalOf(source.Task)?.Metric, data.Test);
        data = TargetWeights.Apply(data, settings.Training.ClassWeights);
        var choice = EngineSelection.Choose(settings, shape, data.Training.MaxSteps, begun);
        return new ExperimentPlan(
            source, settings with { Training = settings.Training with { Loss = loss } }, data, shape, loss, choice, logger);
    }

    /// <summary>Checks settings and data before any work; a task draws a few single sequences.</summary>
    /// <inheritdoc cref="Of" path="/exception[@cref='ArgumentException']"/>
    public static void Check(DataSource source, GivenData given, ExperimentSettings settings)
    {
        ExperimentChecks.Together(source, given, settings);
        EngineSelection.Check(settings);
        MemoryLimits.Check(source, given, settings, ShapeOf(source, settings));
    }

    private static Loss LossOf(DataSource source, ExperimentSettings settings) => settings.Training.Loss ?? Loss.For(source.Target.Kind);

    private static NetworkShape ShapeOf(DataSource source, ExperimentSettings settings) =>
        new(source.Features, settings.Recurrent, source.Target.Size, source.Target.Placement);
}

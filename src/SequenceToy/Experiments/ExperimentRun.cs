using System.Diagnostics;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Engines.Torch;

namespace SequenceToy.Experiments;

/// <summary>Trains a network by a plan and scores it.</summary>
/// <param name="plan">The plan.</param>
/// <param name="checkpoints">Keeps the training state; null without checkpoints.</param>
internal sealed class ExperimentRun(ExperimentPlan plan, ICheckpoints? checkpoints)
{
    private ExperimentSettings Settings => plan.Settings;

    /// <param name="started">The timestamp at the start of the run.</param>
    /// <param name="progress">Receives each epoch's record.</param>
    /// <param name="cancellation">Ends training between two updates, then the scoring.</param>
    public RunRecord Execute(long started, IProgress<EpochRecord>? progress, CancellationToken cancellation)
    {
        var training = plan.Data.Training;
        var scaling = DatasetScaling.Fit(training, Settings.InputScaler, Settings.TargetScaler);
        var weights = InitialWeights.Draw(plan.Shape, SeededRandom.ForSeed(Settings.Seed, RandomPurpose.Weights));
        var module = LibTorchFeature.IsSupported && plan.EngineChoice.Engine == Engine.Torch
            ? LibTorchCall.Watch(batchSize: null, () => TorchTraining.NewModule(plan.Shape, weights))
            : null;
        var model = new TrainedModel(
            plan.Shape, weights, scaling, training.Target, plan.EngineChoice.Device, (training.MinSteps, training.MaxSteps), module)
        {
            Activation = plan.Loss.ActivationFor(training.Target.Kind),
            InputColumns = training.InputColumns,
            Table = training.Table,
            ScoredSteps = (plan.Data.Test.MinSteps, plan.Data.Test.MaxSteps),
        };
        try
        {
            var trainingStarted = Stopwatch.GetTimestamp();
            var snapshots = Settings.Snapshots is null ? null : new SnapshotSeries(
                model, plan.Data.Validation ?? training, plan.Source.IgnoredSteps, checkpoints?.ResumedSnapshots
                    ?? [], keepsWeights: checkpoints is not null, epoch: (double)training.Count * training.MaxSteps, cancellation);
            var run = module is null
                ? Train(model, module, snapshots, progress, cancellation)
                : LibTorchCall.Watch(Settings.Training.BatchSize, () => Train(model, module, snapshots, progress, cancellation));
            checkpoints?.Finish();
            var trained = Stopwatch.GetElapsedTime(trainingStarted);
            ExperimentLog.Trained(plan.Logger, run.History.Count, trained.TotalSeconds, run.StopReason.ToString());

            var environment = RunEnvironment.Of(trained, Stopwatch.GetElapsedTime(started));
            var outcome = RunOutcome.Of(plan, run, snapshots?.Taken ?? [], Score, environment, cancellation);
            return new RunRecord(plan.Source.Task, outcome, model, plan.Data.Test);

            Scores Score(SequenceDataset data, CancellationToken until) => model.Score(data, weights: null, until);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    private TrainingRun Train(
        TrainedModel model, IDisposable? module, SnapshotSeries? snapshots, IProgress<EpochRecord>? progress,
        CancellationToken cancellation)
    {
        var data = plan.Data;
        var training = model.Scaling.Apply(data.Training);
        var validation = data.Validation is null ? null : model.Scaling.Apply(data.Validation);
        ScaledValues.Check(training, data.Training, "training");
        if (validation is not null)
        {
            ScaledValues.Check(validation, data.Validation!, "validation");
        }

        var parameters = ModelSummary.Of(plan.Shape).ParameterCount;
        var (engineName, device) = (plan.EngineChoice.Engine.ToString(), plan.EngineChoice.Device.ToString());
        ExperimentLog.Training(plan.Logger, parameters, training.Count, engineName, device, plan.EngineChoice.Reason);

        using var engine = LibTorchFeature.IsSupported && module is not null
            ? TorchTraining.NewEngine(module, Settings.Training, plan.Loss, plan.EngineChoice.Device, Settings.Seed)
            : new FusedEngine(plan.Shape, model.Weights, Settings.Training, plan.Loss, Settings.Seed);
        CheckFits(engine, parameters);
        var run = new Trainer(engine, parameters, Settings.Training, plan.Logger)
        { From = checkpoints?.Resumed, Checkpoints = Calls(snapshots) }.Train(
            epoch => epoch == 1 || data.Fresh is null
                ? training : model.Scaling.Apply(data.Fresh.Draw().WithClassWeights(training.ClassWeights)),
            validation,
            SeededRandom.ForSeed(Settings.Seed, RandomPurpose.Order),
            Settings.StopWhenSolved ? () => IsSolved(Current(), cancellation) : null,
            snapshots is null ? null : new SnapshotCalls(Settings.Snapshots!, epoch => Take(snapshots, epoch)),
            progress,
            cancellation);
        Current();
        return run;

        // The model with the engine's current weights.
        TrainedModel Current()
        {
            engine.CopyWeightsTo(model.Weights);
            return model;
        }

        void Take(SnapshotSeries series, EpochRecord epoch)
        {
            Current();
            series.Take(epoch);
        }
    }

    private CheckpointCalls? Calls(SnapshotSeries? snapshots) => checkpoints is null
        ? null
        : new CheckpointCalls(checkpoints.EveryEpochs, plan.Data.Fresh?.Random, state => checkpoints.Keep(state, snapshots?.Weights ?? []));

    private bool IsSolved(TrainedModel model, CancellationToken cancellation)
    {
        var (goal, validation) = (Settings.GoalOf(plan.Source.Task)!, plan.Data.Validation!);
        return goal.IsSafelyReachedBy(model.Score(validation, weights: null, cancellation)[goal.Metric], validation.Count);
    }

    // Already checked when the checkpoint was read.
    private void CheckFits(ITrainingEngine engine, int parameters)
    {
        if (checkpoints?.Resumed is { } state
            && (state.Weights.Length != parameters || !state.Engine.Optimizer.HasSizesOf(engine.NewState().Optimizer)))
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"The checkpoint must fit the engine's {parameters} weights and optimizer; it had {state.Weights.Length} weights."));
        }
    }
}

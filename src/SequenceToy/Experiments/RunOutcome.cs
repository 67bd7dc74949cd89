using System.Text.Json.Serialization;
using SequenceToy.Evaluation;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Metrics.Baselines;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Experiments;

/// <summary>The outcome of a run without network, task and samples: plain values, which can be saved.</summary>
internal sealed record RunOutcome
{
    private const long MaxStepsAfterCancellation = 2_000_000;

    public required ExperimentSettings Settings { get; init; }
    public required EngineChoice EngineChoice { get; init; }
    public required ValueList<EpochRecord> History { get; init; }
    public required StopReason StopReason { get; init; }
    public required int? BestEpoch { get; init; }
    public required ValueList<Snapshot> Snapshots { get; init; }
    public required RunEnvironment Environment { get; init; }

    /// <summary>The number of sequences trained on per epoch.</summary>
    public required int TrainingCount { get; init; }

    /// <summary>The number of validation samples; null in files of earlier versions.</summary>
    public int? ValidationCount { get; init; }
    public required EvaluatedOn ScoredOn { get; init; }
    public required Scores Scores { get; init; }
    [JsonPropertyName("baseline")]
    public required Scores ConstantBaseline { get; init; }
    [JsonPropertyName("guessing")]
    public required BaselineScores Baseline { get; init; }

    /// <summary>All baselines with their scores; empty in older files.</summary>
    public ValueList<BaselineScores> Baselines { get; init; } = [];
    public required ValueList<LengthScores> ByLength { get; init; }
    public required int? FirstFailingLength { get; init; }
    public required ValueList<ConditionScores> ByCondition { get; init; }
    public required bool IsScoredInFull { get; init; }
    public required double TestOverlap { get; init; }

    /// <summary>Scores the trained network.</summary>
    /// <param name="plan">The plan of the run.</param>
    /// <param name="run">The finished training.</param>
    /// <param name="snapshots">The snapshots taken during training.</param>
    /// <param name="score">Scores the network on samples.</param>
    /// <param name="environment">The environment of the run.</param>
    /// <param name="cancellation">Ends the scoring by length and condition, and that of very many test samples.</param>
    public static RunOutcome Of(
        ExperimentPlan plan, TrainingRun run, ValueList<Snapshot> snapshots, Func<SequenceDataset, CancellationToken, Scores> score,
            RunEnvironment environment, CancellationToken cancellation)
    {
        var (task, training, test) = (plan.Source.Task, plan.Data.Training, plan.Data.Test);
        test.CheckKind(training.Features, training.Target, training.InputColumns, nameof(test));
        var (scores, isWhole) = ScoreUntil(test, score, cancellation);
        var goal = plan.Settings.GoalOf(task);
        var beyond = new Generalization(task, training, data => score(data, cancellation), cancellation)
        {
            Failed = problem => ExperimentLog.NotMeasured(plan.Logger, task!.Id, problem.Message),
            Metric = goal?.Metric,
            TestLengths = plan.Settings.TestLengths,
            SamplesPerLength = plan.Settings.SamplesPerLength,
            Seed = plan.Settings.Seed,
        };
        var byLength = beyond.ByLength();
        var baselines = Compared(plan, goal, training, test);
        return new RunOutcome
        {
            Settings = plan.Settings,
            EngineChoice = plan.EngineChoice,
            History = run.History,
            StopReason = run.StopReason,
            BestEpoch = run.BestEpoch,
            Snapshots = snapshots,
            Environment = environment,
            TrainingCount = training.Count,
            ValidationCount = plan.Data.Validation?.Count ?? 0,
            ScoredOn = plan.Data.TestedOn,
            Scores = scores,
            ConstantBaseline = baselines.Constant,
            Baseline = baselines.Strongest,
            Baselines = baselines.All,
            ByLength = byLength,
            FirstFailingLength = beyond.FirstFailingLength(byLength),
            ByCondition = beyond.ByCondition(),
            IsScoredInFull = isWhole && beyond.IsWhole,
            TestOverlap = plan.Data.TestedOn == EvaluatedOn.Training ? 1 : Overlap.Of(training, test),
        };
    }

    // After cancellation, the first samples are scored, which takes a fraction of a second.
    private static (Scores Scores, bool IsWhole) ScoreUntil(
        SequenceDataset test, Func<SequenceDataset, CancellationToken, Scores> score, CancellationToken cancellation)
    {
        try
        {
            return (score(test, cancellation), true);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            var some = (int)Math.Clamp(MaxStepsAfterCancellation / test.MaxSteps, 1, test.Count);
            return (score(some == test.Count ? test : test.Slice(0, some), CancellationToken.None), some == test.Count);
        }
    }

    // A task is compared with its own rule, or else with the constant; your own data with the strongest baseline that applies.
    private static (Scores Constant, BaselineScores Strongest, ValueList<BaselineScores> All) Compared(
        ExperimentPlan plan, Goal? goal, SequenceDataset training, SequenceDataset test)
    {
        if (plan.Source.Task is not { } task)
        {
            var all = BaselineSet.Fit(training, plan.Settings.Period).Score(test);
            var metric = goal?.Metric ?? MetricCatalog.UsualFor(test.Target.Kind);
            return (all[0].Scores, all[BaselineSet.Strongest(metric, [.. all.Select(baseline => baseline.Scores)])], all);
        }

        var constant = Metrics.ConstantBaseline.Fit(training);
        var scores = constant.Named(test);
        try
        {
            var own = BaselineScores.Of(task.Baseline, task.Baseline, goal?.Metric, constant, test);
            return (scores.Scores, own, own.IsOfTask ? [own, scores] : [own]);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            // The rule worked before training, on some samples.
            ExperimentLog.BaselineFailed(plan.Logger, task.Id, problem.Message);
            return (scores.Scores, scores, [scores]);
        }
    }
}

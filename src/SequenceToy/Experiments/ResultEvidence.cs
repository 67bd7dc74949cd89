using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.DataMeasures;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;
using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>Measures the evidence of a run for its diagnosis.</summary>
/// <remarks>Cheap compared with training: few sequences besides the scored ones are evaluated. Of long sequences, each measurement reads a
/// limited number of steps, or a share of those of training: <see cref="MaxStepsOfSecondTest"/>, <see cref="MaxStepsOfGradients"/> and
/// <see cref="TraceBudget"/>.</remarks>
internal static class ResultEvidence
{
    private const int MaxTrainingSamples = 1000;
    private const int SamplesTestedInAll = 2000;
    private const int MinForGradient = 8;
    private const int GradientSamples = 32;
    private const int StateSamples = 32;
    private const double MaxStepsOfSecondTest = 2_000_000;
    private const double MaxStepsOfGradients = 10_000_000;
    private const double UsualSteps = 320;

    /// <param name="run">The run.</param>
    /// <param name="data">Its samples.</param>
    /// <param name="influence">Gets the influence of each step.</param>
    public static RunEvidence Of(RunRecord run, ExperimentData data, Func<InfluenceReport> influence)
    {
        var task = run.Task;
        var metric = run.Metric;
        var predicted = run.Model.Evaluate(data.Test);
        var hasSeveral = data.Training.Target is { Kind: TargetKind.Number, Width: > 1 };
        var worst = run.Goal is null && hasSeveral ? WorstTarget(run, data, predicted) : null;
        var baseline = BaselineEvidence.Of(run, data, worst, predicted.Predictions);
        return new RunEvidence
        {
            History = run.Outcome.History,
            StopReason = run.Outcome.StopReason,
            BestEpoch = run.Outcome.BestEpoch,
            Settings = run.Outcome.Settings,
            Recommended = task is null ? null : new TaskSource(task).InitialSettings,
            Steps = data.Training.MaxSteps,
            TrainingSamples = data.Training.Count,
            Metric = metric,
            Goal = run.Goal,
            TargetsVary = task is null
                ? TargetColumn.Vary(data.Training)
                : TargetColumn.Vary(data.Training, data.Test),
            WorstTarget = worst,
            Baseline = baseline.Score,
            BaselineName = baseline.Name,
            ConstantBaseline = baseline.Constant,
            Advantage = baseline.Advantage,
            RegressionAdvantage = baseline.RegressionAdvantage,
            BaselineLoss = BaselineLoss.Of(run, data.Training, baseline.Score),
            UntrainedLoss = run.Outcome.Settings.Training.Loss!.OfZeroOutputs(BaselineLoss.Scaled(run, data.Training)),
            Residuals = task is null && run.Outcome.ScoredOn != EvaluatedOn.Training
                ? ResidualRegression.Of(run.Model, data.Training, data.Test)
                : null,
            ScoredOn = run.Outcome.ScoredOn,
            Test = worst is null ? Measure(data.Test) with { Value = run.Outcome.Scores[metric] } : Measure(data.Test),
            SecondTest = task is not null && run.IsSolved == true ? Measure(Again(task, run, data.Test.MaxSteps)) : null,
            Training = Measure(Some(data.Training)),
            Validation = data.Validation is null ? null : Measure(data.Validation),
            TestOverlap = run.Outcome.TestOverlap,
            OverlappingWindows = data.Undivided is { } samples && Windows.Overlap(samples),
            ByLength = LengthEvidence.Of(task, run.Outcome.ByLength, metric),
            LengthUnit = (task as IVariableLengthTask)?.LengthUnit,
            States = States(run, data.Test),
            IgnoredSteps = task?.IgnoredSteps.Count > 0 ? Ignored(influence()) : [],
            GradientByLag = Gradients(run, data.Test),
            FarthestRelevantLag = task?.IgnoredSteps.Count > 0 ? null : RelevantLag.Of(
                run.Model, data.Test, task is not null && task.Target.Placement == TargetPlacement.LastStep),
            Data = task is not null ? null : DataMeasurement.Of(
                run.Model, run.Outcome.Settings, data.Training, data.Validation,
                run.Outcome.ScoredOn == EvaluatedOn.Training ? null : data.Test, worst),
        };

        MeasuredScore Measure(SequenceDataset samples) =>
            ScoreNoise.Measure(run.Model, samples, metric, worst, ReferenceEquals(samples, data.Test) ? predicted : null);
    }

    // The number predicted worst relative to its mean, so that large numbers do not hide small ones; null when none varies.
    // Steps that fewer than half of the measured sequences have are left out: too few to judge.
    private static ValueList<IgnoredStep> Ignored(InfluenceReport influence) =>
        [.. influence.ShouldBeIgnored.Where(step => 2 * step.Samples >= influence.Samples)
            .Select(step => new IgnoredStep(step.Step, step.Share))];

    private static int? WorstTarget(RunRecord run, ExperimentData data, (float[], float[]) predicted)
    {
        var varying = Enumerable.Range(0, data.Test.Target.Width)
            .Where(column => TargetColumn.Vary(TargetColumn.Of(data.Test, column))).ToArray();
        return varying.Length == 0 ? null : varying.MaxBy(
            column => ScoreNoise.Measure(run.Model, data.Test, Metric.Nrmse, column, predicted).Value);
    }

    // A second test set, since the first may have been lucky, especially a small one.
    private static SequenceDataset Again(ISequenceTask task, RunRecord run, int steps)
    {
        var settings = run.Outcome.Settings;
        var wanted = Math.Max(settings.TestSamples, SamplesTestedInAll - settings.TestSamples);
        return task.Generate(
            (int)Math.Clamp(Math.Max(MaxStepsOfSecondTest, run.StepsTrained) / steps, 1, wanted),
            SeededRandom.ForSeed(settings.Seed, RandomPurpose.SecondTest));
    }

    // Spread over all samples, which may be sorted.
    private static SequenceDataset Some(SequenceDataset training) => training.Count <= MaxTrainingSamples
        ? training
        : training.Pick([.. Enumerable.Range(0, MaxTrainingSamples).Select(i => (int)((long)i * training.Count / MaxTrainingSamples))]);

    // Long lags that occur in few of the measured samples are left out.
    private static ValueList<double> Gradients(RunRecord run, SequenceDataset test)
    {
        var outputs = NarrowHead.OutputsOf(run.Model.Shape);
        var options = new InfluenceOptions { Samples = GradientSamples }
            .LimitGradients(MostStepsOfGradients(run, test), test.MaxSteps, outputs);
        var norms = GradientFlow.Of(run.Model, test, options).Norms;
        var measured = Math.Min(options.Samples, test.Count);
        var lengths = Enumerable.Range(0, measured).Select(test.LengthOf).OrderDescending().ToArray();
        var common = lengths[Math.Min(MinForGradient, measured) - 1];
        return [.. norms.Take(common).Select(norm => Math.Min(norm, double.MaxValue))];
    }

    // A backward pass keeps every state, which takes as long per step as training does.
    private static double MostStepsOfGradients(RunRecord run, SequenceDataset test) =>
        Math.Max(MaxStepsOfGradients * Math.Min(1, UsualSteps / test.MaxSteps), run.StepsTrained / 4);

    private static UnitStates States(RunRecord run, SequenceDataset test)
    {
        var samples = TraceBudget.AfterTraining(run.StepsTrained).Samples(Math.Min(StateSamples, test.Count), test.MaxSteps);
        var layers = GateStatistics.Of(run.Model, test.Slice(0, samples)).Layers;
        var gates = run.Outcome.Settings.Recurrent.Cell.Kernel.Gates;
        var bounded = layers.SelectMany(layer => layer.Signals.Take(gates).Where(signal => signal.MeanSaturation is not null)).ToArray();
        return new UnitStates(
            layers.Sum(layer => layer.Units),
            layers.Sum(layer => layer.DeadUnits.Count),
            bounded.Length == 0 ? null : bounded.Average(signal => signal.MeanSaturation!.Value));
    }
}

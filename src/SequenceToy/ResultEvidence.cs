using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Remedies;
using SequenceToy.Inspection.Gates;
using SequenceToy.Inspection.Influence;
using SequenceToy.Models;
using SequenceToy.Tasks;

namespace SequenceToy;

/// <summary>Measures a result for its diagnosis; cheap beside the training, since no more than a few thousand sequences are run through the network.</summary>
internal static class ResultEvidence
{
    private const int MostSamples = 1000;
    private const int GradientSamples = 32;
    private const int StateSamples = 32;

    public static RunEvidence Of(ExperimentResult result, ExperimentData data)
    {
        var task = result.Task;
        var metric = task?.Goal.Metric ?? (data.Training.Target.Kind == TargetKind.Number ? Metric.Nrmse : Metric.Accuracy);
        var guess = result.GuessedScore(metric)!.Value;
        return new RunEvidence
        {
            History = result.History,
            StopReason = result.StopReason,
            BestEpoch = result.BestEpoch,
            Settings = SettingTable.ReadAll(result.Settings),
            Recommended = task is null ? null : SettingTable.ReadAll(SequenceExperiment.For(task).Settings),
            ParameterCount = result.Summary.ParameterCount,
            Steps = data.Training.Steps,
            TrainingSamples = data.Training.Count,
            Metric = metric,
            Goal = task?.Goal,
            Guess = guess,
            GuessLoss = GuessLossOf(result, data.Training, metric, guess),
            ScoredOn = result.ScoredOn,
            Test = Measure(data.Test),
            SecondTest = task is not null && result.IsSolved == true ? Measure(task.Generate(result.Settings.TestSamples, SeededRandom.ForSeed(result.Settings.Seed, RandomPurpose.SecondTest))) : null,
            Training = Measure(data.Training),
            Validation = data.Validation is null ? null : Measure(data.Validation),
            TestOverlap = result.TestOverlap,
            ByLength = [.. result.ByLength.Select(length => new ScoreAtLength(length.Length, length.Scores[metric], IsTrainedOn(task, length.Length)))],
            States = States(result, data.Test),
            IgnoredSteps = task?.IgnoredSteps.Count > 0 ? [.. result.Influence().ShouldBeIgnored.Select(step => new IgnoredStep(step.Step, step.Share))] : [],
            GradientByLag = [.. GradientFlow.Of(result.Model, data.Test, new InfluenceOptions { Samples = GradientSamples }).Norms.Select(norm => Math.Min(norm, double.MaxValue))],
        };

        MeasuredScore Measure(SequenceDataset samples) => ScoreNoise.Measure(result.Model, samples.Count <= MostSamples ? samples : samples.Slice(0, MostSamples), metric);
    }

    private static UnitStates States(ExperimentResult result, SequenceDataset test)
    {
        var layers = GateStatistics.Of(result.Model, test.Slice(0, Math.Min(StateSamples, test.Count))).Layers;
        var bounded = layers.SelectMany(layer => layer.Signals.Where(signal => signal.MeanSaturation is not null && IsGate(signal.Signal, result.Settings.Recurrent))).ToArray();
        return new UnitStates(
            layers.Sum(layer => layer.Units), layers.Sum(layer => layer.DeadUnits.Count), bounded.Length == 0 ? null : bounded.Average(signal => signal.MeanSaturation!.Value));
    }

    // A plain RNN has no gates: its state itself is what can be stuck.
    private static bool IsGate(UnitSignal signal, RecurrentOptions network) => network is RnnOptions ? signal == UnitSignal.Hidden : signal is not (UnitSignal.Cell or UnitSignal.Hidden);

    private static bool IsTrainedOn(ISequenceTask? task, int length) =>
        task is IVariableLengthTask variable && length >= variable.TrainingLengths.Shortest && length <= variable.TrainingLengths.Longest;

    private static double GuessLossOf(ExperimentResult result, SequenceDataset training, Metric metric, double guess)
    {
        if (training.Target.Kind != TargetKind.Number)
        {
            return result.GuessedScore(Metric.CrossEntropy) ?? result.Baseline.CrossEntropy!.Value;
        }

        // A task may know a better guess than the mean, as good as that guess's share of the spread.
        var ofMean = GuessLoss.OfNumbers(result.Model.Scaling.Apply(training), result.Settings.Training.Loss!);
        return metric == Metric.Nrmse && guess < 1 ? ofMean * guess * guess : ofMean;
    }
}

using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.Metrics;
using SequenceToy.Training;

namespace SequenceToy.DiagnosisTable;

/// <summary>Whether a label is right, by experiments that know nothing of the rules.</summary>
internal static class Justification
{
    private const int FreshSamples = 4000;

    // No relation to any seed of the corpus.
    private const int FreshSeed = 1_000_003;

    private static readonly int[] Earlier = [0, 1, 2, 3, 5, 8];

    /// <returns>What speaks against the label; empty when it is justified.</returns>
    public static IReadOnlyList<string> Against(LabelledRun run, ExperimentResult result)
    {
        var problems = new List<string>();
        var task = result.Task;
        var metric = task?.Goal.Metric ?? (result.ConstantBaseline.CrossEntropy is null ? Metric.Nrmse : Metric.CrossEntropy);
        var samples = run.Fresh?.Invoke() ?? task!.Generate(FreshSamples, SeededRandom.ForSeed(FreshSeed, RandomPurpose.TestData));
        var fresh = result.Evaluate(samples);
        var (left, leftInTraining) = (Left(result, samples), Left(result, result.TrainingSamples));
        var isSolved = IsSolved(result, samples);
        Expect(run.Label == Verdict.Learned == isSolved, $"the goal is {(isSolved ? "" : "not ")}reached on fresh samples: {fresh[metric]:0.####}");
        switch (run.Label)
        {
            case Verdict.StillLearning:
                Expect(left < 0.95, $"it is at the guess: {left:0.###} of the guess's error is left");
                break;
            case Verdict.Underfitting:
                Expect(left < 0.95, $"it is at the guess: {left:0.###} of the guess's error is left");
                using (var longer = run.Experiment.TimesEpochs(5).Run())
                {
                    Expect(!IsSolved(longer, samples), "five times the epochs reach the goal");
                    Expect(Left(longer, samples) is var later && later > 0.6 * left, $"five times the epochs leave {later:0.###} of the guess's error instead of {left:0.###}");
                }

                break;
            case Verdict.Overfitting:
                Expect(leftInTraining < left / 2, $"training is no better: {leftInTraining:0.####} of the guess's error against {left:0.####}");
                break;
            case Verdict.NotLearning:
                Expect(left >= 0.95 && leftInTraining >= 0.9, $"it is better than the guess: {leftInTraining:0.###} of its error is left in training, {left:0.###} on fresh samples");
                break;
            case Verdict.Diverged:
                Expect(result.StopReason == StopReason.Diverged == !run.IsFinite, $"it ended {result.StopReason}");
                Expect(!run.IsFinite || left > 10, $"{left:0.###} of the guess's error is left");
                break;
            case Verdict.Unstable:
                Expect(Spread(run.Experiment) is var spread && spread >= 2, $"endings differ {spread:0.##}-fold");
                break;
        }

        Expect(run.Cured is null || Solves(run.Cured, samples), "the cured training does not reach the goal");
        return problems;

        void Expect(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }
    }

    private static bool IsSolved(ExperimentResult result, SequenceDataset samples) =>
        result.Task is { } task ? task.Goal.IsReachedBy(result.Evaluate(samples)[task.Goal.Metric]) : Left(result, samples) < 0.1;

    // The share of the guess's error that is left, of several numbers in the one that goes worst: by the cross-entropy for classes, since a share of wholly right sequences stays at nothing for long.
    private static double Left(ExperimentResult result, SequenceDataset samples)
    {
        if (result.Task is null && samples.Target is { Kind: TargetKind.Number, Width: > 1 })
        {
            return Enumerable.Range(0, samples.Target.Width).Max(column => LeftIn(result, samples, column));
        }

        var scores = result.Evaluate(samples);
        var metric = scores.CrossEntropy is null ? Metric.Nrmse : Metric.CrossEntropy;
        return 1 - Skill.Of(metric, scores[metric], result.Baseline[metric]!.Value);
    }

    // √(Σ(ŷ − y)² / Σ(y − ȳ)²) of one number, from the answers themselves.
    private static double LeftIn(ExperimentResult result, SequenceDataset samples, int column)
    {
        var right = samples.Select(sample => (double)sample.Target.Values[column]).ToArray();
        var said = result.PredictDetailed([.. samples.Select(sample => sample.Input)]).Select(prediction => (double)prediction.Answer.Values[column]).ToArray();
        var mean = right.Average();
        return Math.Sqrt(said.Zip(right, (a, b) => (a - b) * (a - b)).Sum() / right.Sum(value => (value - mean) * (value - mean)));
    }

    // The same training, ended a few epochs earlier: the largest error over the smallest.
    private static double Spread(SequenceExperiment experiment)
    {
        var epochs = experiment.Settings.Training.Epochs;
        var errors = Earlier.Select(earlier =>
        {
            using var result = experiment.WithTraining(epochs: epochs - earlier).Run();
            return Left(result, result.TestSamples);
        }).ToArray();
        return errors.Max() / errors.Min();
    }

    private static bool Solves(SequenceExperiment experiment, SequenceDataset samples)
    {
        using var result = experiment.Run();
        return result.Task is null ? IsSolved(result, samples) : result.IsSolved == true;
    }
}

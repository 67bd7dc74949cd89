using SequenceToy.Data;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.DiagnosisTable.Truth;
using SequenceToy.Metrics;
using SequenceToy.Training;

namespace SequenceToy.DiagnosisTable;

/// <summary>Checks whether a label is justified, by experiments independent of the rules.</summary>
internal static class Justification
{
    private const int FreshSamples = 4000;

    // Unrelated to any seed of the corpus.
    private const int FreshSeed = 1_000_003;

    private static readonly int[] Earlier = [0, 1, 2, 3, 5, 8];

    /// <returns>The arguments against the label; empty if it is justified.</returns>
    public static IReadOnlyList<string> Against(LabelledRun run, ExperimentResult result)
    {
        if (run.Own is not null)
        {
            return OwnJustification.Against(run, result);
        }

        var problems = new List<string>();
        var task = result.Task;
        var metric = task?.Goal.Metric ?? (result.ConstantBaseline.CrossEntropy is null ? Metric.Nrmse : Metric.CrossEntropy);
        var samples = run.Fresh?.Invoke() ?? task!.Generate(FreshSamples, SeededRandom.ForSeed(FreshSeed, RandomPurpose.TestData));
        var fresh = result.Evaluate(samples);
        var (left, leftInTraining) = (Left(result, samples), Left(result, result.TrainingSamples));
        var isSolved = IsSolved(result, samples);
        Expect(run.Label == Label.Learned == isSolved, $"the goal is {(isSolved ? "" : "not ")}reached on other test samples: {fresh[metric]:0.####}");
        switch (run.Label)
        {
            case Label.StillLearning when run.IsFarOff:
                using (var longer = run.Experiment.TimesEpochs(10).Run())
                {
                    Expect(Left(longer, samples) is var later && later < 0.1 * left, $"ten times the epochs leave {later:0.###} of the baseline's error instead of {left:0.###}");
                    Expect(result.History[^1].Loss < 0.9 * result.History[result.History.Count * 3 / 4].Loss, "the loss does not fall");
                }

                break;
            case Label.StillLearning:
                Expect(left < 0.95, $"it is no better than the baseline: {left:0.###} of the baseline's error remains");
                break;
            case Label.Underfitting:
                Expect(left < 0.95, $"it is no better than the baseline: {left:0.###} of the baseline's error remains");
                using (var longer = run.Experiment.TimesEpochs(5).Run())
                {
                    Expect(!IsSolved(longer, samples), "five times the epochs reach the goal");
                    Expect(Left(longer, samples) is var later && later > 0.6 * left, $"five times the epochs leave {later:0.###} of the baseline's error instead of {left:0.###}");
                }

                break;
            case Label.Overfitting:
                Expect(leftInTraining < left / 2, $"training is not better: {leftInTraining:0.####} of the baseline's error remains, compared with {left:0.####}");
                break;
            case Label.NotLearning or Label.NoBetterThanBaseline:
                Expect(left >= 0.95 && leftInTraining >= 0.9, $"it is better than the baseline: {leftInTraining:0.###} of its error remains in training, {left:0.###} on other samples");
                break;
            case Label.Diverged:
                Expect(result.StopReason == StopReason.Diverged == !run.IsFinite, $"it ended {result.StopReason}");
                Expect(!run.IsFinite || left > 10, $"{left:0.###} of the baseline's error remains");
                break;
            case Label.Unstable:
                Expect(Spread(run.Experiment) is var spread && spread >= 2, $"errors at the end differ by a factor of {spread:0.##}");
                break;
        }

        Expect(run.Cured is null || Solves(run.Cured, samples), "the cured training run does not reach the goal");
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

    // The remaining error as a share of the baseline's, for the worst of several numbers. Uses cross-entropy for classes: the share of correct sequences stays at 0 for long.
    private static double Left(ExperimentResult result, SequenceDataset samples)
    {
        if (result.Task is null && samples.Target is { Kind: TargetKind.Number, Width: > 1 })
        {
            return Enumerable.Range(0, samples.Target.Width).Max(column => LeftIn(result, samples, column));
        }

        var scores = result.Evaluate(samples);
        var metric = scores.CrossEntropy is null ? Metric.Nrmse : Metric.CrossEntropy;
        return 1 - Skill.Of(metric, scores[metric], (result.Task is null ? result.ConstantBaseline : result.Baseline.Scores)[metric]);
    }

    // √(Σ(ŷ − y)² / Σ(y − ȳ)²) of one number, from the predictions.
    private static double LeftIn(ExperimentResult result, SequenceDataset samples, int column)
    {
        var correct = samples.Select(sample => (double)sample.Target.Values[column]).ToArray();
        var predicted = result.PredictDetailed([.. samples.Select(sample => sample.Input)]).Select(prediction => (double)prediction.Value.Values[column]).ToArray();
        var mean = correct.Average();
        return Math.Sqrt(predicted.Zip(correct, (a, b) => (a - b) * (a - b)).Sum() / correct.Sum(value => (value - mean) * (value - mean)));
    }

    // The ratio of the largest to the smallest error of the same training run stopped up to 8 epochs earlier.
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

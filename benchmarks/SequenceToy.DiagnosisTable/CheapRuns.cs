using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.Metrics;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Training.Schedules;

namespace SequenceToy.DiagnosisTable;

/// <summary>Hundreds of small training runs with random settings, on tasks and on custom data. Each with the verdict Learned must reach the goal on other test samples.</summary>
internal static class CheapRuns
{
    public const int Count = 400;
    public const int FreshSamples = 4000;

    /// <summary>The largest accepted share of the baseline's error on custom data, which has no goal.</summary>
    private const double OwnGoal = 0.1;

    private const int FirstSeed = 5000;
    private const int FreshSeed = 2_000_003;
    private const int MostSequences = 6000;
    private const double OwnShare = 0.3;

    private static readonly string[] Tasks =
    [
        "sum-of-first-two", "recall-first", "recall-last", "alternating-binary", "delayed-xor", "flip-flop", "recall-k-back", "echo", "sine", "reber", "tomita-1", "tomita-2", "tomita-4", "dyck-1",
        "running-parity",
    ];

    private static readonly int[] TestSamples = [1, 10, 100, 1000, 3000];

    private static readonly Func<int, int, SequenceDataset>[] Own =
        [(count, seed) => Making.Linear(count, seed), Making.TwoRules, Making.RuleAndNoise, Making.TwoNoises, Making.Noise, Making.Constant, Making.Above];

    /// <summary>Trains and counts how many with the verdict Learned reach the goal, miss it by at most two standard errors, or miss it by more.</summary>
    public static CheapOutcome Run(int count) => InParallel.Map(Enumerable.Range(0, count), One).Aggregate(new CheapOutcome(0, 0, 0, 0), (sum, one) => sum + one);

    private static CheapOutcome One(int index)
    {
        var random = SeededRandom.ForSeed(FirstSeed + index, RandomPurpose.Data);
        var samples = (int)Math.Pow(10, 1.5 + (1.5 * random.NextDouble()));
        var draw = random.NextDouble() < OwnShare ? Own[random.NextInt32(0, Own.Length - 1)] : null;
        var task = draw is null ? TaskCatalog.Find(Tasks[random.NextInt32(0, Tasks.Length - 1)])!.Create() : null;
        var experiment = task is null
            ? SequenceExperiment.For(draw!(samples, FirstSeed + index))
            : SequenceExperiment.For(task).WithSamples(samples, 0.2, TestSamples[random.NextInt32(0, TestSamples.Length - 1)], freshEachEpoch: random.NextDouble() < 0.5);
        experiment = experiment
            .WithTraining(epochs: Math.Max(1, random.NextInt32(1, 1 + (MostSequences / samples))), batchSize: Math.Min(16, samples / 2), learningRate: Math.Pow(10, -3.5 + (3 * random.NextDouble())))
            .WithSeed(FirstSeed + index);
        RecurrentOptions cell = random.NextInt32(0, 2) switch { 0 => new LstmOptions(), 1 => new GruOptions(), _ => new RnnOptions() };
        var size = random.NextInt32(1, 16);
        experiment = cell switch { GruOptions => experiment.WithGru(size), RnnOptions => experiment.WithRnn(size), _ => experiment.WithLstm(size) };
        experiment = random.NextDouble() < 0.5 ? experiment.WithSchedule(new CosineSchedule()) : experiment;

        using var result = experiment.Run();
        return result.Diagnosis.Verdict != Verdict.Learned ? new CheapOutcome(1, 0, 0, 0)
            : task is null ? Judged("custom data", new Goal(Metric.Nrmse, OwnGoal), OwnError(result, draw!(FreshSamples, FreshSeed + index)))
            : Judged(task.Id, task.Goal, ScoreNoise.Measure(result.Model, task.Generate(FreshSamples, SeededRandom.ForSeed(FreshSeed + index, RandomPurpose.TestData)), task.Goal.Metric));
    }

    // As a share of the baseline's error; the worst of several numbers.
    private static MeasuredScore OwnError(ExperimentResult result, SequenceDataset fresh)
    {
        if (fresh.Target.Kind == TargetKind.Number)
        {
            return Enumerable.Range(0, fresh.Target.Width).Select(column => ScoreNoise.Measure(result.Model, fresh, Metric.Nrmse, column)).MaxBy(score => score.Value)!;
        }

        var (correct, baseline) = (ScoreNoise.Measure(result.Model, fresh, Metric.Accuracy), ConstantBaseline.Of(fresh, fresh).Accuracy!.Value);
        return new MeasuredScore((1 - correct.Value) / (1 - baseline), correct.Sequences, correct.StandardError / (1 - baseline));
    }

    private static CheapOutcome Judged(string id, Goal goal, MeasuredScore fresh)
    {
        if (goal.IsReachedBy(fresh.Value))
        {
            return new CheapOutcome(1, 1, 0, 0);
        }

        var slack = 2 * (fresh.StandardError ?? 0);
        var isNear = goal.IsReachedBy(goal.HigherIsBetter ? fresh.Value + slack : fresh.Value - slack);
        Console.WriteLine($"{id}: verdict Learned, but the score is {fresh.Value:0.#####} ± {fresh.StandardError:0.#####} on {FreshSamples} other test samples; the goal is {goal}.");
        return isNear ? new CheapOutcome(1, 1, 1, 0) : new CheapOutcome(1, 1, 0, 1);
    }
}

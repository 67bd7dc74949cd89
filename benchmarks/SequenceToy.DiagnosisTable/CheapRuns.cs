using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Models;
using SequenceToy.Tasks;
using SequenceToy.Training.Schedules;

namespace SequenceToy.DiagnosisTable;

/// <summary>Hundreds of trainings of tiny budgets and chance settings: whichever is called learnt must reach its goal on yet another set of fresh samples.</summary>
internal static class CheapRuns
{
    public const int Count = 300;
    public const int FreshSamples = 4000;

    private const int FirstSeed = 5000;
    private const int FreshSeed = 2_000_003;
    private const int MostSequences = 6000;

    private static readonly string[] Tasks =
    [
        "sum-of-first-two", "recall-first", "recall-last", "alternating-binary", "delayed-xor", "flip-flop", "recall-k-back", "echo", "sine", "reber", "tomita-1", "tomita-2", "tomita-4", "dyck-1",
        "running-parity",
    ];

    /// <summary>Verdicts, and how many called learnt reach the goal, miss it by no more than twice the standard error, or miss it.</summary>
    public static CheapOutcome Run(int count) => Side.BySide(Enumerable.Range(0, count), One).Aggregate(new CheapOutcome(0, 0, 0, 0), (sum, one) => sum + one);

    private static CheapOutcome One(int index)
    {
        var random = SeededRandom.ForSeed(FirstSeed + index, RandomPurpose.Data);
        var task = TaskCatalogue.Find(Tasks[random.NextInt32(0, Tasks.Length - 1)])!.Create();
        var samples = (int)Math.Pow(10, 1.5 + (1.5 * random.NextDouble()));
        var experiment = SequenceExperiment.For(task)
            .WithSamples(samples, 0.2, freshEachEpoch: random.NextDouble() < 0.5)
            .WithTraining(epochs: Math.Max(1, random.NextInt32(1, 1 + (MostSequences / samples))), batchSize: Math.Min(16, samples / 2), learningRate: Math.Pow(10, -3.5 + (3 * random.NextDouble())))
            .WithSeed(FirstSeed + index);
        RecurrentOptions cell = random.NextInt32(0, 2) switch { 0 => new LstmOptions(), 1 => new GruOptions(), _ => new RnnOptions() };
        var size = random.NextInt32(1, 16);
        experiment = cell switch { GruOptions => experiment.WithGru(size), RnnOptions => experiment.WithRnn(size), _ => experiment.WithLstm(size) };
        experiment = random.NextDouble() < 0.5 ? experiment.WithSchedule(new CosineSchedule()) : experiment;

        using var result = experiment.Run();
        if (result.Diagnosis.Verdict != Verdict.Learned)
        {
            return new CheapOutcome(1, 0, 0, 0);
        }

        var fresh = ScoreNoise.Measure(result.Model, task.Generate(FreshSamples, SeededRandom.ForSeed(FreshSeed + index, RandomPurpose.TestData)), task.Goal.Metric);
        if (task.Goal.IsReachedBy(fresh.Value))
        {
            return new CheapOutcome(1, 1, 0, 0);
        }

        var slack = 2 * (fresh.StandardError ?? 0);
        var isNear = task.Goal.IsReachedBy(task.Goal.HigherIsBetter ? fresh.Value + slack : fresh.Value - slack);
        Console.WriteLine($"{task.Id}: called learnt, scores {fresh.Value:0.#####} ± {fresh.StandardError:0.#####} on {FreshSamples} others; the goal is {task.Goal}.");
        return isNear ? new CheapOutcome(1, 1, 1, 0) : new CheapOutcome(1, 1, 0, 1);
    }
}

/// <summary>How cheap runs went.</summary>
/// <param name="Runs">How many there were.</param>
/// <param name="Learned">How many of them were called learnt.</param>
/// <param name="Near">How many of these missed the goal on other samples by no more than two standard errors.</param>
/// <param name="Wrong">How many missed it by more.</param>
internal sealed record CheapOutcome(int Runs, int Learned, int Near, int Wrong)
{
    public static CheapOutcome operator +(CheapOutcome a, CheapOutcome b) => new(a.Runs + b.Runs, a.Learned + b.Learned, a.Near + b.Near, a.Wrong + b.Wrong);
}

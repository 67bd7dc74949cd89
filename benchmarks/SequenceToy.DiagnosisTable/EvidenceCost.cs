using System.Diagnostics;
using SequenceToy.Data;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.DiagnosisTable;

/// <summary>The time of evidence and diagnosis beside the training time, in a process that is warm.</summary>
/// <param name="Name">The data.</param>
/// <param name="TrainMilliseconds">The median training time.</param>
/// <param name="DiagnosisMilliseconds">The median time of evidence and diagnosis.</param>
internal sealed record EvidenceCost(string Name, double TrainMilliseconds, double DiagnosisMilliseconds)
{
    /// <summary>The largest accepted share of the training time.</summary>
    public const double Limit = 0.2;

    private const int WarmUps = 200;
    private const int Runs = 101;

    public double Share => DiagnosisMilliseconds / TrainMilliseconds;

    /// <summary>Measures the size of the usual tutorial: 1,000 sequences of three numbers.</summary>
    public static IReadOnlyList<EvidenceCost> All() =>
    [
        Of("sum-of-first-two, its recommended settings", SequenceExperiment.For(new SumOfFirstTwo())),
        Of("custom data, 1,000 sequences of 3 steps, 50 epochs", SequenceExperiment.For(new SumOfFirstTwo().Generate(1000, SeededRandom.ForSeed(1, RandomPurpose.Data)))),
    ];

    private static EvidenceCost Of(string name, SequenceExperiment experiment)
    {
        var (train, diagnosis) = (new List<double>(), new List<double>());
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            using var result = experiment.Run();
            var started = Stopwatch.GetTimestamp();
            _ = result.Diagnosis;
            diagnosis.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            train.Add(1000 * result.Environment.TrainSeconds);
        }

        return new EvidenceCost(name, Median(train), Median(diagnosis));
    }

    private static double Median(List<double> times) => times.Skip(WarmUps).Order().ElementAt(Runs / 2);
}

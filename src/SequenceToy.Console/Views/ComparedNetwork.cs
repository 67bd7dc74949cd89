using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Views;

/// <summary>One kind of network on a task, over seeds; what does not hang on the seed is the first run's.</summary>
internal sealed record ComparedNetwork(
    ExperimentSettings Settings, EngineChoice EngineChoice, int ParameterCount, RunEnvironment Environment, IReadOnlyList<ComparedRun> Runs)
{
    public const int MaxSeeds = 1000;

    /// <summary>Trains with the request's seed and those after it, one after the other; once cancelled, with no further ones.</summary>
    /// <param name="experiment">What to run.</param>
    /// <param name="seeds">How often.</param>
    /// <param name="console">Hears of each run; null for silence.</param>
    /// <param name="cancellation">Ends training.</param>
    /// <returns>Null when it was cancelled before anything was trained.</returns>
    public static ComparedNetwork? Of(SequenceExperiment experiment, int seeds, IAnsiConsole? console, CancellationToken cancellation)
    {
        ComparedNetwork? network = null;
        var runs = new List<ComparedRun>();
        try
        {
            for (var i = 0; i < seeds && !cancellation.IsCancellationRequested; i++)
            {
                using var result = experiment.WithSeed(experiment.Settings.Seed + i).Run(cancellationToken: cancellation);
                runs.Add(ComparedRun.Of(result));
                network ??= new ComparedNetwork(
                    result.Settings, result.EngineChoice, result.Summary.ParameterCount, result.Environment, runs);
                console?.WriteLine($"{experiment.Settings.Recurrent.DisplayName}, {runs[^1].InWords()}");
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What there is, is shown.
        }

        return network;
    }

    public double Median(Func<ComparedRun, double> of) => Median(Runs.Select(of));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>What one of the runs came to, by the task's goal.</summary>
internal sealed record ComparedRun(
    int Seed, StopReason StopReason, bool Solved, double Score, double Baseline, long Sequences, double TrainSeconds, int? LongestLength,
        double? ScoreAtLongest)
{
    public static ComparedRun Of(ExperimentResult result)
    {
        var metric = result.Goal!.Metric;
        var longest = result.ByLength.Count > 0 ? result.ByLength[^1] : null;
        return new ComparedRun(
            result.Settings.Seed,
            result.StopReason,
            result.IsSolved!.Value,
            result.Scores[metric],
            result.BaselineScore(metric)!.Value,
            result.SequencesSeen,
            result.Environment.TrainSeconds,
            longest?.Length,
            longest?.Scores[metric]);
    }

    /// <summary>Only where training ended at the goal do its sequences say how many were needed.</summary>
    public string InWords()
    {
        var verdict = Solved ? "solved" : "not solved";
        var sequences = NumberFormat.Count(Sequences, "sequence");
        var outcome = StopReason == StopReason.Solved && Solved ? $"solved after {sequences}"
            : $"{(StopReason == StopReason.Cancelled ? "cancelled, " : "")}trained on {sequences}: {verdict}";
        return FormattableString.Invariant($"seed {Seed}: {outcome}, {NumberFormat.Seconds(TrainSeconds)}");
    }
}

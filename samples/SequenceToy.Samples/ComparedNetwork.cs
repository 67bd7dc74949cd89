using SequenceToy.Training;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>One kind of network on a task, over seeds.</summary>
internal sealed record ComparedNetwork(string Network, int ParameterCount, IReadOnlyList<ComparedRun> Runs)
{
    public const int MostSeeds = 1000;

    /// <summary>Trains with the request's seed and those after it, one after the other; once cancelled, with no further ones.</summary>
    /// <param name="experiment">What to run.</param>
    /// <param name="seeds">How often.</param>
    /// <param name="console">Hears of each run; null for silence.</param>
    /// <param name="cancellation">Ends training.</param>
    public static ComparedNetwork Of(SequenceExperiment experiment, int seeds, IAnsiConsole? console, CancellationToken cancellation)
    {
        var name = experiment.Settings.Recurrent.Name;
        var runs = new List<ComparedRun>();
        var parameters = 0;
        for (var seed = experiment.Settings.Seed; runs.Count < seeds && !cancellation.IsCancellationRequested; seed++)
        {
            if (RunOf(experiment.WithSeed(seed), cancellation) is not var (weights, run))
            {
                break;
            }

            parameters = weights;
            runs.Add(run);
            console?.WriteLine(FormattableString.Invariant($"{name}, seed {seed}: {(run.StopReason == StopReason.Cancelled ? "cancelled, " : "")}{(run.Solved ? "solved" : "not solved")} after {run.Sequences} sequences, {run.TrainSeconds:0.0} s"));
        }

        return new ComparedNetwork(name, parameters, runs);
    }

    public double Median(Func<ComparedRun, double> of) => Median(Runs, of);

    public static double Median(IEnumerable<ComparedRun> runs, Func<ComparedRun, double> of)
    {
        var sorted = runs.Select(of).Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // Null when it was cancelled before it began to train.
    private static (int Weights, ComparedRun Run)? RunOf(SequenceExperiment experiment, CancellationToken cancellation)
    {
        try
        {
            using var result = experiment.Run(cancellationToken: cancellation);
            return (result.Summary.ParameterCount, ComparedRun.Of(result));
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}

/// <summary>What one of the runs came to, by the task's goal.</summary>
internal sealed record ComparedRun(
    int Seed, StopReason StopReason, bool Solved, double Score, double Guess, long Sequences, double TrainSeconds, int? LongestLength, double? ScoreAtLongest)
{
    public static ComparedRun Of(ExperimentResult result)
    {
        var metric = result.Task!.Goal.Metric;
        var longest = result.ByLength.Count > 0 ? result.ByLength[^1] : null;
        return new ComparedRun(
            result.Settings.Seed,
            result.StopReason,
            result.IsSolved!.Value,
            result.Scores[metric],
            result.GuessedScore(metric)!.Value,
            result.SequencesSeen,
            result.Environment.TrainSeconds,
            longest?.Length,
            longest?.Scores[metric]);
    }
}

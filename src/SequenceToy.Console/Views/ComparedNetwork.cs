using SequenceToy.Metrics;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Views;

/// <summary>One kind of network on a task over several seeds; values that do not depend on the seed are from the first run.</summary>
internal sealed record ComparedNetwork(
    ExperimentSettings Settings, EngineChoice EngineChoice, int ParameterCount, RunEnvironment Environment, BaselineScores Baseline,
    IReadOnlyList<ComparedRun> Runs)
{
    public const int MaxSeeds = 1000;

    /// <summary>Trains with consecutive seeds from the experiment's; a cancellation skips the remaining seeds.</summary>
    /// <param name="experiment">The experiment to run.</param>
    /// <param name="seeds">The number of seeds.</param>
    /// <param name="console">The console for one line per run; null for none.</param>
    /// <param name="cancellation">The token that ends training.</param>
    /// <returns>The network; null when canceled before training started.</returns>
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
                    result.Settings, result.EngineChoice, result.Summary.ParameterCount, result.Environment, result.Baseline, runs);
                console?.WriteLine($"{experiment.Settings.Recurrent.DisplayName}, {runs[^1].ToText()}");
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The completed runs are shown.
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

/// <summary>The outcome of one run, by the task's goal.</summary>
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

    /// <summary>Formats the outcome; <c>goal reached after</c> means that training stopped at the goal.</summary>
    public string ToText()
    {
        var verdict = Solved ? "goal reached" : "goal not reached";
        var samples = NumberFormat.Count(Sequences, "sample");
        var outcome = StopReason == StopReason.Solved && Solved ? $"goal reached after {samples}"
            : $"{(StopReason == StopReason.Canceled ? "canceled, " : "")}{verdict}; trained on {samples}";
        return FormattableString.Invariant($"seed {Seed}: {outcome} in {NumberFormat.Seconds(TrainSeconds)}");
    }
}

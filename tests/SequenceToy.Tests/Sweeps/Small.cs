using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Sweeps;

/// <summary>A sweep of four cells whose runs take a few milliseconds.</summary>
internal static class Small
{
    public static SequenceExperiment Experiment { get; } =
        SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(40, testSamples: 20).WithTraining(epochs: 3, batchSize: 8).WithGoal(Metric.Rmse, 40);

    public static SequenceSweep Sweep { get; } = SequenceSweep.Of(Experiment)
        .Over("hiddenSize", [1, 2], (experiment, size) => experiment.WithLstm(hiddenSize: size))
        .Over("learningRate", [0.001, 0.02], (experiment, rate) => experiment.WithTraining(learningRate: rate))
        .WithSeeds(5);

    /// <summary>All that does not depend on time: what a table shows, and each run.</summary>
    public static string Text(SweepResults results) => results + "\n" + string.Join(
        '\n', results.Cells.SelectMany(cell => cell.Runs.Select(run => $"{cell.Cell.Index} {run with { Seconds = 0 }}")));
}

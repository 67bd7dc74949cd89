using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.KillSweep;

/// <summary>The sweep that is killed: 8 cells with 500 seeds, of a few milliseconds each.</summary>
internal static class KilledSweep
{
    public static SequenceSweep Sweep { get; } = SequenceSweep
        .Of(SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(100, testSamples: 50).WithTraining(epochs: 5, batchSize: 16).WithGoal(Metric.Rmse, 38)
            .WithEngine(Engine.Fused).WithDevice(ComputeDevice.Cpu))
        .Over("hiddenSize", [1, 2, 3, 4], (experiment, size) => experiment.WithLstm(hiddenSize: size))
        .Over("learningRate", [0.001, 0.01], (experiment, rate) => experiment.WithTraining(learningRate: rate))
        .WithSeeds(500);

    /// <summary>All of the results that does not depend on time.</summary>
    public static string Text(SweepResults results) => results + "\n" + string.Join(
        '\n', results.Cells.SelectMany(cell => cell.Runs.Select(run => $"{cell.Cell.Index} {run with { Seconds = 0 }}")));
}

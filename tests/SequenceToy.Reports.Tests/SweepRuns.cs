using SequenceToy.Data;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reports.Tests;

/// <summary>Small sweeps for tests of pictures and pages, each run once.</summary>
internal static class SweepRuns
{
    private static readonly Lazy<SweepResults> LazyTwo = new(() => TwoAxesOf(Experiment).WithSeeds(8).Run());
    private static readonly Lazy<SweepResults> LazyThree = new(() => TwoAxesOf(Experiment).Over("batchSize", [8, 20], (one, size) => one.WithTraining(batchSize: size)).WithSeeds(2).Run());
    private static readonly Lazy<SweepResults> LazyNone = new(() => SequenceSweep.Of(Experiment).WithSeeds(4).Run());
    private static readonly Lazy<SweepResults> LazyFailing = new(() => SequenceSweep.Of(SequenceExperiment.For(new FailsSometimes()).WithSamples(40, testSamples: 10).WithTraining(epochs: 2))
        .Over("hiddenSize", [1, 2], (one, size) => one.WithLstm(hiddenSize: size)).WithSeeds(12).Run());

    public static SequenceExperiment Experiment =>
        SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(60, testSamples: 20).WithTraining(epochs: 12, batchSize: 8).WithGoal(Metric.Rmse, 36).WithStopWhenSolved();

    /// <summary>Four cells over hiddenSize and learningRate, with eight seeds; some runs reach the goal.</summary>
    public static SweepResults TwoAxes => LazyTwo.Value;

    /// <summary>Eight cells over three axes, with two seeds.</summary>
    public static SweepResults ThreeAxes => LazyThree.Value;

    /// <summary>One cell with four seeds.</summary>
    public static SweepResults NoAxis => LazyNone.Value;

    /// <summary>Two cells whose runs fail for the same seeds.</summary>
    public static SweepResults Failing => LazyFailing.Value;

    /// <summary>Three cells whose losses and scores span more than a factor of 20, with all 60 epochs.</summary>
    public static SweepResults Wide() => SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(400, testSamples: 50).WithTraining(epochs: 60).WithGoal(Metric.Rmse, 4))
        .Over("learningRate", [0.00001, 0.001, 0.02], (one, rate) => one.WithTraining(learningRate: rate)).WithSeeds(6).Run();

    /// <summary>Your own samples without a goal.</summary>
    public static SweepResults WithoutGoal() => SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo().Generate(60, SeededRandom.ForSeed(1, RandomPurpose.Data))).WithTraining(epochs: 2))
        .Over("hiddenSize", [1, 2], (one, size) => one.WithLstm(hiddenSize: size)).Over("bidirectional", [false, true], (one, both) => one.WithLstm(1, bidirectional: both)).WithSeeds(3).Run();

    private static SequenceSweep TwoAxesOf(SequenceExperiment experiment) => SequenceSweep.Of(experiment)
        .Over("hiddenSize", [1, 3], (one, size) => one.WithLstm(hiddenSize: size))
        .Over("learningRate", [0.001, 0.05], (one, rate) => one.WithTraining(learningRate: rate));
}

using SequenceToy.Data;
using SequenceToy.Training;

namespace SequenceToy.LearningTests;

/// <summary>Forty sequences of 20,000 steps: the evidence ends, also when canceled. `SequenceToy.Benchmarks inspection` measures the times.</summary>
public sealed class LongSequencesTests
{
    private const int Steps = 20_000;

    // Quadratic work takes many minutes.
    private const int Timeout = 120_000;

    private static readonly SequenceExperiment Experiment = SequenceExperiment.For(Sums(40, Steps)).WithSeed(1).WithSnapshots(SnapshotSchedule.EveryEpochs(1));

    [Fact(Timeout = Timeout)]
    public Task Run_WithSnapshots_HasAllEvidence() => Task.Run(() =>
    {
        using var result = Experiment.WithTraining(epochs: 2).Run(cancellationToken: TestContext.Current.CancellationToken);

        result.StopReason.Should().Be(StopReason.Completed);
        result.Snapshots.Should().HaveCount(2);
        result.Diagnosis.Summary.Should().NotBeEmpty();
        result.Influence().Steps.Should().NotBeEmpty();
    });

    [Fact(Timeout = Timeout)]
    public Task Run_CanceledAfterASecond_ReturnsAResult() => Task.Run(() =>
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(TimeSpan.FromSeconds(1));

        using var result = Experiment.WithTraining(epochs: 1000).Run(cancellationToken: source.Token);

        result.StopReason.Should().Be(StopReason.Canceled);
        result.Diagnosis.Summary.Should().NotBeEmpty();
    });

    private static SequenceDataset Sums(int count, int steps)
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] inputs = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, steps).Select(_ => random.NextSingle()).ToArray())];
        return SequenceDataset.FromArrays(inputs, Array.ConvertAll(inputs, values => values[0] + values[steps / 2]));
    }
}

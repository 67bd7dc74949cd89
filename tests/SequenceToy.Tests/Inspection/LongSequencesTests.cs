using SequenceToy.Data;
using SequenceToy.Inspection.Probes;
using SequenceToy.Inspection.Traces;
using SequenceToy.Training;

namespace SequenceToy.Tests.Inspection;

/// <summary>What is measured on long sequences is limited, and ends when it is canceled.</summary>
public sealed class LongSequencesTests
{
    [Theory]
    [InlineData(707, 1, 707)]
    [InlineData(20_000, 1, 200)]
    [InlineData(1_000_000, 1, 4)]
    [InlineData(2000, 100, 20)]
    public void ProbedSteps_LongSequences_AreFewerWithBothEnds(int steps, int inputs, int probed)
    {
        var own = ProbedSteps.Of(steps, inputs);

        own.Should().HaveCount(probed).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
        (own[0], own[^1]).Should().Be((0, steps - 1));
    }

    [Theory]
    [InlineData(3, 32)]
    [InlineData(1500, 32)]
    [InlineData(20_000, 2)]
    [InlineData(10_000_000, 1)]
    public void TraceBudget_LittleTraining_StillTracesShortSequences(int steps, int samples) =>
        TraceBudget.AfterTraining(trained: 1000).Samples(32, steps).Should().Be(samples);

    [Fact]
    public void Run_CanceledBeforeASnapshot_LeavesItOutAndCanBeUsed()
    {
        using var source = new CancellationTokenSource();
        var progress = new Canceling(source, epoch: 2);

        using var result = Experiment(40, 30).WithTraining(epochs: 50).WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run(progress, source.Token);

        (result.StopReason, result.History.Count).Should().Be((StopReason.Canceled, 2));
        result.Snapshots.Select(snapshot => snapshot.Epoch).Should().Equal(1);
        result.Diagnosis.Summary.Should().NotBeEmpty();
        result.Influence().Steps.Should().HaveCount(30);
    }

    [Fact]
    public void Run_CanceledWithVeryManyTestSteps_ScoresTheFirstSamples()
    {
        using var source = new CancellationTokenSource();

        using var result = Experiment(12, 20_000).WithTestData(Samples(120, 20_000)).Run(new Canceling(source, epoch: 1), source.Token);

        (result.Scores.Count, result.IsScoredInFull).Should().Be((100, false));
    }

    private static SequenceExperiment Experiment(int count, int steps) =>
        SequenceExperiment.For(Samples(count, steps)).WithRnn(hiddenSize: 1).WithSeed(1);

    private static SequenceDataset Samples(int count, int steps) => SequenceDataset.FromArrays(
        [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, steps).Select(step => MathF.Sin((i * 31) + step)).ToArray())],
        [.. Enumerable.Range(0, count).Select(i => MathF.Sin(i * 31))]);

    private sealed class Canceling(CancellationTokenSource source, int epoch) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value)
        {
            if (value.Epoch == epoch)
            {
                source.Cancel();
            }
        }
    }
}

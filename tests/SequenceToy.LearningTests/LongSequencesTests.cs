using System.Diagnostics;
using SequenceToy.Data;
using SequenceToy.Training;

namespace SequenceToy.LearningTests;

/// <summary>Forty sequences of 20,000 steps: everything after training takes a limited multiple of its time, and ends when canceled.</summary>
public sealed class LongSequencesTests(ITestOutputHelper output)
{
    private const int Steps = 20_000;

    // Two is aimed at; other work on the machine may interfere.
    private const double MaxRatio = 3;

    private static readonly SequenceExperiment Experiment = SequenceExperiment.For(Sums(40, Steps)).WithSeed(1);

    [Fact]
    public void Run_WithSnapshots_MeasuresInALimitedMultipleOfTheTrainingTime()
    {
        SequenceExperiment.For(Sums(40, 20)).WithTraining(epochs: 2).WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run().Dispose();
        var experiment = Experiment.WithTraining(epochs: 2);
        using var plain = experiment.Run();
        var started = Stopwatch.GetTimestamp();

        using var result = experiment.WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run();
        _ = (result.Diagnosis, result.Influence());

        var (all, training) = (Stopwatch.GetElapsedTime(started).TotalSeconds, plain.Environment.TrainSeconds);
        output.WriteLine(FormattableString.Invariant($"training {training:F2} s, everything else {all - training:F2} s"));
        result.Snapshots.Should().HaveCount(2);
        (all - training).Should().BeLessThan(MaxRatio * training);
    }

    [Fact]
    public void Run_CanceledAfterTwoSeconds_ReturnsAResultSoon()
    {
        using var source = new CancellationTokenSource();
        var canceled = 0L;
        using var registration = source.Token.Register(() => canceled = Stopwatch.GetTimestamp());
        source.CancelAfter(TimeSpan.FromSeconds(2));

        using var result = Experiment.WithTraining(epochs: 1000).WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run(cancellationToken: source.Token);

        var seconds = Stopwatch.GetElapsedTime(canceled).TotalSeconds;
        output.WriteLine(FormattableString.Invariant($"returned {seconds:F2} s after cancellation, with {result.Snapshots.Count} snapshots"));
        result.StopReason.Should().Be(StopReason.Canceled);
        result.Diagnosis.Summary.Should().NotBeEmpty();
        seconds.Should().BeLessThan(2);
    }

    private static SequenceDataset Sums(int count, int steps)
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] inputs = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, steps).Select(_ => random.NextSingle()).ToArray())];
        return SequenceDataset.FromArrays(inputs, Array.ConvertAll(inputs, values => values[0] + values[steps / 2]));
    }
}

using System.Diagnostics;
using SequenceToy.Data;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;

namespace SequenceToy.Benchmarks;

/// <summary>Measures what snapshots, the diagnosis and the influence cost next to the training, and how soon a canceled run returns.</summary>
internal static class InspectionTimes
{
    private const int LongSequences = 40, LongSteps = 20_000;

    public static void Run(TextWriter output)
    {
        output.WriteLine("| measured | ratio or time | with |");
        output.WriteLine("| --- | --- | --- |");
        Snapshots(output);
        Evidence(output);
        Cancellation(output);
    }

    private static void Snapshots(TextWriter output)
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo());
        var with = experiment.WithSnapshots();

        // .NET recompiles hot code twice.
        for (var i = 0; i < 60; i++)
        {
            TrainSeconds(with);
        }

        List<double> ratios = [], seconds = [];
        for (var round = 0; round < 50; round++)
        {
            var (one, other) = (TrainSeconds(with), TrainSeconds(experiment));
            ratios.Add(one / other);
            seconds.Add(other);
        }

        output.WriteLine(FormattableString.Invariant(
            $"| training with snapshots / without, the sum task | {StepTimes.Median(ratios):F2} | {StepTimes.Median(seconds) * 1000:F1} ms of training |"));
    }

    private static void Evidence(TextWriter output)
    {
        var experiment = Long(epochs: 2);
        experiment.WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run().Dispose();
        List<double> ratios = [], seconds = [];
        for (var round = 0; round < StepTimes.Rounds; round++)
        {
            var training = TrainSeconds(experiment);
            var started = Stopwatch.GetTimestamp();
            using var result = experiment.WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run();
            _ = (result.Diagnosis, result.Influence());
            ratios.Add((Stopwatch.GetElapsedTime(started).TotalSeconds - training) / training);
            seconds.Add(training);
        }

        output.WriteLine(FormattableString.Invariant(
            $"| scores, snapshots, diagnosis and influence / training, {LongSequences} sequences of {LongSteps} steps | {StepTimes.Median(ratios):F2} | {StepTimes.Median(seconds):F1} s of training |"));
    }

    private static void Cancellation(TextWriter output)
    {
        List<double> seconds = [];
        for (var round = 0; round < StepTimes.Rounds; round++)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            var canceled = 0L;
            using var registration = source.Token.Register(() => canceled = Stopwatch.GetTimestamp());
            using var result = Long(epochs: 1000).WithSnapshots(SnapshotSchedule.EveryEpochs(1)).Run(cancellationToken: source.Token);
            seconds.Add(Stopwatch.GetElapsedTime(canceled).TotalSeconds);
        }

        output.WriteLine(FormattableString.Invariant(
            $"| from cancellation to the result, {LongSequences} sequences of {LongSteps} steps | {StepTimes.Median(seconds):F2} s | canceled after 2 s |"));
    }

    private static double TrainSeconds(SequenceExperiment experiment)
    {
        using var result = experiment.Run();
        return result.Environment.TrainSeconds;
    }

    private static SequenceExperiment Long(int epochs)
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        float[][] inputs = [.. Enumerable.Range(0, LongSequences).Select(_ => Enumerable.Range(0, LongSteps).Select(_ => random.NextSingle()).ToArray())];
        var samples = SequenceDataset.FromArrays(inputs, Array.ConvertAll(inputs, values => values[0] + values[LongSteps / 2]));
        return SequenceExperiment.For(samples).WithSeed(1).WithTraining(epochs);
    }
}

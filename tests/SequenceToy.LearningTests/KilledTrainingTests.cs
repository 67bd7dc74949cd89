using System.Diagnostics;
using SequenceToy.Data;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Storage;
using SequenceToy.Training;
using SequenceToy.Training.Schedules;

namespace SequenceToy.LearningTests;

/// <summary>A training that writes a checkpoint after every epoch is killed again and again, at any moment: it loses no more than the epochs since the last.</summary>
public sealed class KilledTrainingTests(ITestOutputHelper output)
{
    private const int Kills = 8;
    private const int LongestMilliseconds = 60;
    private const string PathVariable = "SEQUENCETOY_TRAIN_UNTIL_KILLED";

    // With all that a checkpoint may have to hold.
    private static readonly SequenceExperiment Experiment = SequenceExperiment.For(new SumOfFirstTwo())
        .WithSamples(50, testSamples: 20, freshEachEpoch: true)
        .WithLstm(hiddenSize: 12, layers: 2, dropout: 0.1)
        .WithTraining(epochs: 2500, batchSize: 40)
        .WithSchedule(new PlateauSchedule())
        .WithEarlyStopping(patience: 2500)
        .WithSnapshots()
        .WithSeed(7);

    [Fact]
    public void Resume_KilledAtEightMoments_EndsAsTheUndisturbedOneBitForBit()
    {
        using var file = new TemporaryFile();
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var done = new List<int>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledTrainingTests).Assembly.Location, "-method", $"*.{nameof(Child_TrainsUntilKilled)}", "-explicit", "only"])
            {
                Environment = { [PathVariable] = file.Path },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var before = File.GetLastWriteTimeUtc(file.Path);

            // A training first checks that it can write the file, by creating it empty and deleting it.
            while (File.GetLastWriteTimeUtc(file.Path) == before || new FileInfo(file.Path) is not { Exists: true, Length: > 0 })
            {
                child.HasExited.Should().BeFalse("it trains until it is killed");
                Thread.Sleep(1);
            }

            Thread.Sleep(random.NextInt32(0, LongestMilliseconds));
            child.Kill();
            child.WaitForExit();

            // Whole, or it would be refused.
            done.Add(SequenceExperiment.Resume(file.Path).EpochsDone);
        }

        output.WriteLine($"epochs done at each kill: {string.Join(' ', done)}; writings cut short: {Directory.GetFiles(file.Folder, "*.tmp").Length}");
        done.Should().BeInAscendingOrder();
        done[^1].Should().BeInRange(Kills, Experiment.Settings.Training.Epochs - 1, "it is killed before it ends");

        using var resumed = SequenceExperiment.Resume(file.Path).WithCheckpoints(file.Path, everyEpochs: 1000).Run();
        using var undisturbed = Experiment.Run();
        resumed.History.Should().Equal(undisturbed.History);
        resumed.Model.GetWeights().Should().Equal(undisturbed.Model.GetWeights());
        resumed.Snapshots.Should().Equal(undisturbed.Snapshots);
        (resumed.Scores, resumed.StopReason, resumed.BestEpoch).Should().Be((undisturbed.Scores, undisturbed.StopReason, undisturbed.BestEpoch));
    }

    /// <summary>What the process to be killed does; no part of an ordinary run.</summary>
    [Fact(Explicit = true)]
    public void Child_TrainsUntilKilled()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable);
        path.Should().NotBeNull("it runs in a process that another test kills");

        var experiment = File.Exists(path) ? SequenceExperiment.Resume(path!) : Experiment.WithCheckpoints(path!, everyEpochs: 1);
        experiment.Run(new Pause()).Dispose();
    }

    // Gives an epoch the time that it has in a larger training.
    private sealed class Pause : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => Thread.Sleep(1);
    }
}

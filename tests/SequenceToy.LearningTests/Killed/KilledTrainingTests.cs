using SequenceToy.Data;

namespace SequenceToy.LearningTests.Killed;

/// <summary>A training whose process is killed again and again, at any moment, loses no more than the epochs since its last checkpoint.</summary>
public sealed class KilledTrainingTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int AtTheStart = 4;
    private const int LongestStart = 600;
    private const int LongestMilliseconds = 60;

    [Fact]
    public void Resume_KilledAtTwentyMoments_EndsAsTheUndisturbedOneBitForBit()
    {
        var folder = Directory.CreateTempSubdirectory("sequencetoy-");
        var path = Path.Combine(folder.FullName, "training.safetensors");
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        var done = new List<int>();
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                // The first few may be killed before there is any checkpoint.
                using var victim = Victim.Start(path, waits: kill >= AtTheStart);
                Thread.Sleep(random.NextInt32(0, kill >= AtTheStart ? LongestMilliseconds : LongestStart));
                victim.Kill();

                // Whole, or it would be refused; absent only where the first was not written yet.
                done.Add(File.Exists(path) ? SequenceExperiment.Resume(path).EpochsDone : 0);
            }

            output.WriteLine($"epochs done at each kill: {string.Join(' ', done)}; writings cut short: {folder.GetFiles("*.tmp").Length}");
            done.Should().BeInAscendingOrder();
            done[^1].Should().BeInRange(1, Victim.Experiment.Settings.Training.Epochs - 1, "it is killed before it ends");

            using var resumed = SequenceExperiment.Resume(path).WithCheckpoints(path, everyEpochs: 1000).Run();
            using var undisturbed = Victim.Experiment.Run();
            resumed.History.Should().Equal(undisturbed.History);
            resumed.Model.Network.GetWeights().Should().Equal(undisturbed.Model.Network.GetWeights());
            resumed.Snapshots.Should().Equal(undisturbed.Snapshots);
            (resumed.Scores, resumed.StopReason, resumed.BestEpoch).Should().Be((undisturbed.Scores, undisturbed.StopReason, undisturbed.BestEpoch));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

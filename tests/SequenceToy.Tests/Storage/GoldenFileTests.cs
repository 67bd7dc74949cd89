using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Storage.Checkpoints;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Storage;

/// <summary>Files of each format version, which every later version must read: never made anew, only added to.</summary>
public sealed class GoldenFileTests
{
    /// <summary>What the network in them answers to 10, 20, 99.</summary>
    public const float Answer = 98.50493f;

    /// <summary>Another processor rounds otherwise.</summary>
    public const float Tolerance = 1e-3f;

    [Fact]
    public void Load_ResultOfVersion2_IsStillRead()
    {
        using var result = ExperimentResult.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Files", "result-v2.safetensors"));

        result.Predict([10, 20, 99])[0].Should().BeApproximately(Answer, Tolerance);
        result.Task.Should().BeOfType<SumOfFirstTwo>().Which.Steps.Should().Be(3);
        (result.Settings.Seed, result.History.Count, result.StopReason, result.Snapshots.Count).Should().Be((42, 6, StopReason.Completed, 4));
        result.Scores.Rmse.Should().BeApproximately(result.Evaluate(result.TestSamples).Rmse!.Value, Tolerance);
    }

    [Fact]
    public void Resume_CheckpointOfVersion2_StillGoesOn()
    {
        using var folder = new TemporaryFile();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Files", "checkpoint-v2.safetensors"), folder.Path);
        var resumed = SequenceExperiment.Resume(folder.Path);

        using var result = resumed.Run();

        resumed.EpochsDone.Should().Be(4);
        (result.Settings.Seed, result.History.Count, result.StopReason, result.Snapshots.Count).Should().Be((42, 6, StopReason.Completed, 4));
        result.Predict([10, 20, 99])[0].Should().BeApproximately(Answer, Tolerance, "it goes the way of the training that the other files are of");
    }

    [Theory]
    [InlineData("result-v2-lengths.safetensors")]
    [InlineData("result-v2-mask.safetensors")]
    [InlineData("result-v2-own.safetensors")]
    public void Load_OtherResultOfVersion2_ScoresItsSamplesAsItDid(string name)
    {
        using var result = ExperimentResult.Load(In(name));

        var anew = result.Evaluate(result.TestSamples);
        (anew.Count, result.History.Count).Should().Be((result.Scores.Count, result.Settings.Training.Epochs));
        (anew.Rmse ?? anew.CrossEntropy).Should().BeApproximately((result.Scores.Rmse ?? result.Scores.CrossEntropy)!.Value, Tolerance);
        result.Diagnosis.Evidence.Should().NotBeEmpty();
    }

    [Fact]
    public void Resume_CheckpointOfVersion2WithAllThatChangesFromEpochToEpoch_GoesOnAsAnUndisturbedTraining()
    {
        using var folder = new TemporaryFile();
        File.Copy(In("checkpoint-v2-fresh.safetensors"), folder.Path);
        var resumed = SequenceExperiment.Resume(folder.Path);

        using var result = resumed.Run();
        using var undisturbed = resumed.WithoutCheckpoints().Run();

        resumed.EpochsDone.Should().Be(3);
        ShouldBeAlike(result, undisturbed);
    }

    [Fact]
    public void Resume_CheckpointOfVersion2OfSamplesOfOnesOwn_GoesOn()
    {
        using var folder = new TemporaryFile();
        File.Copy(In("checkpoint-v2-own.safetensors"), folder.Path);
        var resumed = SequenceExperiment.Resume(folder.Path, Own);

        using var result = resumed.Run();
        using var undisturbed = resumed.WithoutCheckpoints().Run();

        resumed.EpochsDone.Should().Be(3);
        ShouldBeAlike(result, undisturbed);
    }

    /// <summary>How they were made: into the folder named in SEQUENCETOY_GOLDEN_FILES, when this test alone is asked for.</summary>
    [Fact(Explicit = true)]
    public void Make_FilesOfThisVersion()
    {
        var folder = Environment.GetEnvironmentVariable("SEQUENCETOY_GOLDEN_FILES");
        folder.Should().NotBeNull("a folder must be named");

        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(50).WithGru(hiddenSize: 3).WithTraining(epochs: 6).WithSnapshots().WithSeed(42).WithEngine(Engine.Fused)
            .WithDevice(ComputeDevice.Cpu);
        experiment.WithCheckpoints(Path.Combine(folder!, "checkpoint-v2.safetensors")).CancelAfter(4);
        using var result = experiment.Run();
        MakeOthers(folder!);
        result.Model.Save(Path.Combine(folder!, "model-v2.safetensors"));
        result.Save(Path.Combine(folder!, "result-v2.safetensors"));
        File.WriteAllText(Path.Combine(folder!, "answer.txt"), FormattableString.Invariant($"{result.Predict([10, 20, 99])[0]:R}"));
    }

    private static SequenceDataset Own => OwnTask.Sums(24, SeededRandom.ForSeed(1, RandomPurpose.Data));

    private static string In(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "Files", name);

    private static void ShouldBeAlike(ExperimentResult result, ExperimentResult undisturbed)
    {
        result.History.Should().HaveSameCount(undisturbed.History);
        result.History.Zip(undisturbed.History, (one, other) => Math.Abs(one.Loss - other.Loss)).Max().Should().BeLessThan(Tolerance);
    }

    private static void MakeOthers(string folder)
    {
        static SequenceExperiment Small(SequenceExperiment experiment) => experiment.WithEngine(Engine.Fused).WithDevice(ComputeDevice.Cpu).WithSeed(42);

        void Save(SequenceExperiment experiment, string name)
        {
            using var result = Small(experiment).Run();
            result.Save(Path.Combine(folder, name));
        }

        Save(SequenceExperiment.For(new Parity(new(1, 5))).WithSamples(30, testSamples: 10).WithLstm(hiddenSize: 2).WithTraining(epochs: 2, batchSize: 8), "result-v2-lengths.safetensors");
        Save(SequenceExperiment.For(TaskCatalog.Find("copy-memory")!.Create(5)).WithSamples(20, testSamples: 5).WithRnn(hiddenSize: 2).WithTraining(epochs: 2, batchSize: 8), "result-v2-mask.safetensors");
        Save(SequenceExperiment.For(Own).WithRnn(hiddenSize: 2, nonlinearity: Nonlinearity.ReLU).WithTraining(epochs: 3), "result-v2-own.safetensors");

        Small(SequenceExperiment.For(new SumOfFirstTwo())).WithSamples(20, testSamples: 5, freshEachEpoch: true).WithLstm(hiddenSize: 2, layers: 2, dropout: 0.2).WithTraining(epochs: 6)
            .WithOptimizer(new AdamW()).WithSchedule(new PlateauSchedule { Patience = 1 }).WithEarlyStopping(patience: 5)
            .WithCheckpoints(Path.Combine(folder, "checkpoint-v2-fresh.safetensors")).CancelAfter(3);
        Small(SequenceExperiment.For(Own)).WithLstm(hiddenSize: 2).WithTraining(epochs: 6).WithOptimizer(new Sgd()).WithCheckpoints(Path.Combine(folder, "checkpoint-v2-own.safetensors")).CancelAfter(3);
    }
}

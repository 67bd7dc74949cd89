using SequenceToy.Models;
using SequenceToy.Tasks;
using SequenceToy.Tests.Checkpoints;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Tests.Interop;

/// <summary>Files of each format version, which every later version must read: never made anew, only added to.</summary>
public sealed class GoldenFiles
{
    /// <summary>What the network in them answers to 10, 20, 99.</summary>
    public const float Answer = 98.50493f;

    /// <summary>Another processor rounds otherwise.</summary>
    public const float Tolerance = 1e-3f;

    [Fact]
    public void Load_ResultOfVersion1_IsStillRead()
    {
        using var result = ExperimentResult.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Files", "result-v1.safetensors"));

        result.Predict([10, 20, 99])[0].Should().BeApproximately(Answer, Tolerance);
        result.Task.Should().BeOfType<SumOfFirstTwo>().Which.Steps.Should().Be(3);
        (result.Settings.Seed, result.History.Count, result.StopReason, result.Snapshots.Count).Should().Be((42, 6, StopReason.Completed, 4));
        result.Scores.Rmse.Should().BeApproximately(result.Evaluate(result.TestSamples).Rmse!.Value, Tolerance);
    }

    [Fact]
    public void Resume_CheckpointOfVersion1_StillGoesOn()
    {
        using var folder = new TemporaryFile();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Files", "checkpoint-v1.safetensors"), folder.Path);
        var resumed = SequenceExperiment.Resume(folder.Path);

        using var result = resumed.Run();

        resumed.EpochsDone.Should().Be(4);
        (result.Settings.Seed, result.History.Count, result.StopReason, result.Snapshots.Count).Should().Be((42, 6, StopReason.Completed, 4));
        result.Predict([10, 20, 99])[0].Should().BeApproximately(Answer, Tolerance, "it goes the way of the training that the other files are of");
    }

    /// <summary>How they were made: into the folder named in SEQUENCETOY_GOLDEN_FILES, when this test alone is asked for.</summary>
    [Fact(Explicit = true)]
    public void Make_FilesOfThisVersion()
    {
        var folder = Environment.GetEnvironmentVariable("SEQUENCETOY_GOLDEN_FILES");
        folder.Should().NotBeNull("a folder must be named");

        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(50).WithGru(hiddenSize: 3).WithTraining(epochs: 6).WithSnapshots().WithSeed(42).WithEngine(Engine.Fused)
            .WithDevice(ComputeDevice.Cpu);
        experiment.WithCheckpoints(Path.Combine(folder!, "checkpoint-v1.safetensors")).CancelAfter(4);
        using var result = experiment.Run();
        result.Model.Save(Path.Combine(folder!, "model-v1.safetensors"));
        result.Save(Path.Combine(folder!, "result-v1.safetensors"));
        File.WriteAllText(Path.Combine(folder!, "answer.txt"), FormattableString.Invariant($"{result.Predict([10, 20, 99])[0]:R}"));
    }
}

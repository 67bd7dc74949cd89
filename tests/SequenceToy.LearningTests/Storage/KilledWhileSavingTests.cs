using System.Diagnostics;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Storage;
using SequenceToy.Training.Engines;

namespace SequenceToy.LearningTests.Storage;

/// <summary>A process that saves one file over and over is killed at twenty moments: the file is always one of the two it saves, complete.</summary>
public sealed class KilledWhileSavingTests
{
    private const int Kills = 20;
    private const string PathVariable = "SEQUENCETOY_SAVE_OVER_AND_OVER";

    private static readonly float[][] Asked = [[10, 20, 99], [1, 2, 100]];

    [Fact]
    public void Save_ProcessKilledAtAnyMoment_LeavesAWholeFile()
    {
        using var folder = new TemporaryFile();
        using var first = Trained(seed: 1);
        using var second = Trained(seed: 2);
        var known = new[] { first.Predict(Asked), second.Predict(Asked) };
        var random = SeededRandom.ForSeed(6, RandomPurpose.Data);
        var found = new int[2];

        for (var kill = 0; kill < Kills; kill++)
        {
            // So that what is found is its own, not what a process before it left.
            File.Delete(folder.Path);
            using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(KilledWhileSavingTests).Assembly.Location, "-method", $"*.{nameof(Child_SavesOverAndOver)}", "-explicit", "only"])
            {
                Environment = { [PathVariable] = folder.Path },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;

            while (!File.Exists(folder.Path))
            {
                child.HasExited.Should().BeFalse("it saves until it is killed");
                Thread.Sleep(5);
            }

            Thread.Sleep(random.NextInt32(0, 60));
            child.Kill();
            child.WaitForExit();

            using var loaded = TrainedModel.Load(folder.Path);
            var which = Array.FindIndex(known, answers => answers.AsSpan().SequenceEqual(loaded.Predict(Asked)));
            which.Should().BeGreaterThanOrEqualTo(0, "it is the one model or the other");
            found[which]++;
        }

        found.Should().OnlyContain(times => times > 0, "it was killed between and within both");
    }

    /// <summary>What the process to be killed does; no part of an ordinary run.</summary>
    [Fact(Explicit = true)]
    public void Child_SavesOverAndOver()
    {
        var path = Environment.GetEnvironmentVariable(PathVariable);
        path.Should().NotBeNull("it runs in a process that another test kills");

        using var first = Trained(seed: 1);
        using var second = Trained(seed: 2);
        while (true)
        {
            first.Save(path!);
            second.Save(path!);
        }
    }

    // Large enough that most of its time goes into writing.
    private static TrainedModel Trained(int seed) => SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20).WithTraining(epochs: 1).WithLstm(hiddenSize: 200).WithSeed(seed)
        .WithEngine(Engine.Fused).WithDevice(ComputeDevice.Cpu).Run().Model;
}

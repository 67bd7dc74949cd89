using SequenceToy.Tests.Tasks;
using SequenceToy.Training;

namespace SequenceToy.Tests.Storage.Checkpoints;

/// <summary>A checkpoint that cannot be written costs a warning, not the training.</summary>
public sealed class CheckpointFailureTests : IDisposable
{
    private static readonly OwnTask Task = new();
    private static readonly SequenceExperiment Small = SequenceExperiment.For(Task).WithTraining(epochs: 6).WithSeed(5);

    private readonly TemporaryFile file = new();
    private readonly DirectoryInfo folder;
    private readonly string path;

    public CheckpointFailureTests()
    {
        folder = Directory.CreateDirectory(file.At("folder"));
        path = Path.Combine(folder.FullName, "checkpoint");
    }

    public void Dispose() => file.Dispose();

    [Fact]
    public void Run_CheckpointsThatCannotBeWritten_TrainsToItsEndAndSaysSo()
    {
        var warnings = 0;
        var logger = new ListeningLogger($"The checkpoint {path} after epoch 6 could not be written", () => warnings++);
        using var result = Small.WithLogger(logger).WithCheckpoints(path, 2).Run(new After(epoch => TakeAway(epoch, 1)));
        using var undisturbed = Small.Run();

        result.Outcome().Should().Be(undisturbed.Outcome());
        result.CheckpointFailure.Should().BeOfType<DirectoryNotFoundException>();
        warnings.Should().Be(1);
    }

    [Fact]
    public void Run_CheckpointsThatCanBeWrittenAgain_AreWritten()
    {
        using var result = Small.WithCheckpoints(path, 1).Run(new After(epoch =>
        {
            TakeAway(epoch, 1);
            if (epoch == 6)
            {
                folder.Create();
            }
        }));

        result.CheckpointFailure.Should().BeNull();
        SequenceExperiment.Resume(path, Task).EpochsDone.Should().Be(6);
    }

    [Fact]
    public void Run_WhereNoFileCanBeMade_ThrowsBeforeAnyWork()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /proc, where no one can make a file.");
        var epochs = 0;
        var experiment = Small.WithCheckpoints("/proc/checkpoint");

        Action[] actions = [experiment.Validate, () => experiment.Run(new After(_ => epochs++)).Dispose()];

        actions.Should().AllSatisfy(action => action.Should().Throw<Exception>().Which.Should().Match(problem => problem is IOException || problem is UnauthorizedAccessException));
        epochs.Should().Be(0);
    }

    [Fact]
    public void Run_WhereAFolderIs_ThrowsBeforeAnyWork() =>
        FluentActions.Invoking(() => Small.WithCheckpoints(folder.FullName).Run()).Should().Throw<UnauthorizedAccessException>().WithMessage("path must be a file; * is a folder.");

    [Fact]
    public void Validate_WithCheckpoints_LeavesNothing()
    {
        Small.WithCheckpoints(path).Validate();

        folder.GetFileSystemInfos().Should().BeEmpty();
    }

    private void TakeAway(int epoch, int after)
    {
        if (epoch == after)
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class After(Action<int> action) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => action(value.Epoch);
    }
}

using SequenceToy.Tests.Tasks;
using SequenceToy.Tests.Training.Engines.Torch;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Storage.Checkpoints;

[Collection(SharedGenerator.Name)]
public sealed class LibTorchResumeTests : IDisposable
{
    private static readonly OwnTask Task = new();
    private static readonly SequenceExperiment Small = SequenceExperiment.For(Task).WithTraining(epochs: 6).WithSeed(5).WithEngine(Engine.Torch);

    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Run_WithCheckpoints_LearnsTheSameBitForBit()
    {
        var experiment = Small.WithSamples(freshEachEpoch: true).WithLstm(layers: 2, dropout: 0.2).WithEarlyStopping().WithSnapshots();
        using var with = experiment.WithCheckpoints(file.Path, 1).Run();
        using var without = experiment.Run();

        with.Outcome().Should().Be(without.Outcome());
    }

    [Theory]
    [InlineData("LSTM", 0)]
    [InlineData("GRU", 0.2)]
    [InlineData("RNN", 0.2)]
    public void Resume_OfAnyNetwork_EndsAsTheUndisturbedOneBitForBit(string kind, double dropout)
    {
        var sized = Small.WithSamples(freshEachEpoch: true).WithLstm(layers: 2, dropout: dropout).WithEarlyStopping().WithSchedule(new PlateauSchedule());
        var experiment = kind switch
        {
            "LSTM" => sized,
            "GRU" => sized.WithGru(),
            _ => sized.WithRnn(),
        };
        using var undisturbed = experiment.Run();
        experiment.WithCheckpoints(file.Path, 2).CancelAfter(3);
        SequenceExperiment.Resume(file.Path, Task).CrashAfter(5);

        using var resumed = SequenceExperiment.Resume(file.Path, Task).Run();

        resumed.Outcome().Should().Be(undisturbed.Outcome());
    }
}

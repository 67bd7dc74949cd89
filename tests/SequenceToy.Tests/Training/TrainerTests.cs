using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Data;
using SequenceToy.Training;

namespace SequenceToy.Tests.Training;

public sealed class TrainerTests
{
    private static readonly SequenceDataset Data = SequenceDataset.FromArrays([[1], [2], [3], [4], [5]], [1, 2, 3, 4, 5]);

    [Fact]
    public void Train_AllEpochs_VisitsEverySampleInAnotherOrderEachTime()
    {
        var engine = new ScriptedEngine([3, 2, 1]);

        var run = Train(engine, new TrainingOptions { Epochs = 3, BatchSize = 2 });

        run.StopReason.Should().Be(StopReason.Completed);
        run.History.Select(record => (record.Epoch, record.Loss)).Should().Equal((1, 3.0), (2, 2.0), (3, 1.0));
        engine.Orders.Should().OnlyContain(order => order.Order().SequenceEqual(new[] { 0, 1, 2, 3, 4 }));
        engine.Orders[0].Should().NotEqual(engine.Orders[1]);
    }

    [Fact]
    public void Train_EarlyStopping_GoesBackToTheBestWeights()
    {
        var engine = new ScriptedEngine([5, 4, 3, 2, 1], [5, 3, 4, 4, 4]);

        var run = Train(engine, new TrainingOptions { Epochs = 5, BatchSize = 5, EarlyStopping = new() { Patience = 2 } }, validation: Data);

        (run.StopReason, run.BestEpoch, run.History.Count, engine.Weight).Should().Be((StopReason.StoppedEarly, 2, 4, 2f));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Train_LossNotFinite_KeepsTheLastFiniteWeights(double loss)
    {
        var engine = new ScriptedEngine([3, 2, loss, 1]);

        var run = Train(engine, new TrainingOptions { Epochs = 4, BatchSize = 5 });

        (run.StopReason, run.History.Count, engine.Weight).Should().Be((StopReason.Diverged, 2, 2f));
    }

    [Fact]
    public void Train_Canceled_KeepsWholeEpochsInTheHistory()
    {
        using var source = new CancellationTokenSource();
        var engine = new ScriptedEngine([3, 2, 1]);
        var progress = new Reported(record =>
        {
            if (record.Epoch == 1)
            {
                source.Cancel();
            }
        });

        var run = Train(engine, new TrainingOptions { Epochs = 3, BatchSize = 5 }, progress: progress, cancellation: source.Token);

        (run.StopReason, run.History.Count).Should().Be((StopReason.Canceled, 1));
    }

    [Fact]
    public void Train_SolvedInTwoEpochsRunning_EndsThereWithTheLastWeights()
    {
        var engine = new ScriptedEngine([5, 1, 4, 3, 2, 1]);
        var answers = new Queue<bool>([false, true, false, true, true]);

        var run = Train(engine, new TrainingOptions { Epochs = 6, BatchSize = 5, EarlyStopping = new EarlyStopping { Patience = 5 } }, isSolved: answers.Dequeue);

        (run.StopReason, run.History.Count, run.BestEpoch, engine.Weight).Should().Be((StopReason.Solved, 5, null, 5));
    }

    [Theory]
    [InlineData(7, null, "1 2 4 7")]
    [InlineData(8, null, "1 2 4 8")]
    [InlineData(7, 3, "3 6 7")]
    [InlineData(2, 5, "2")]
    public void Train_Snapshots_AreTakenAsScheduledAndAtTheEnd(int epochs, int? every, string expected)
    {
        var engine = new ScriptedEngine([.. Enumerable.Repeat(1.0, epochs)]);
        var taken = new List<(int Epoch, float Weight)>();

        Train(engine, new TrainingOptions { Epochs = epochs, BatchSize = 5 }, snapshots: Calls(engine, taken, every));

        string.Join(' ', taken.Select(snapshot => snapshot.Epoch)).Should().Be(expected);
        taken.Should().OnlyContain(snapshot => snapshot.Weight == snapshot.Epoch);
    }

    [Fact]
    public void Train_SnapshotsWithEarlyStopping_SeeTheLastWeightsBeforeTheBestAreRestored()
    {
        var engine = new ScriptedEngine([5, 4, 3, 2, 1], [5, 3, 4, 4, 4]);
        var taken = new List<(int Epoch, float Weight)>();

        Train(engine, new TrainingOptions { Epochs = 5, BatchSize = 5, EarlyStopping = new() { Patience = 1 } }, validation: Data, snapshots: Calls(engine, taken));

        taken.Should().Equal((1, 1f), (2, 2f), (3, 3f));
        engine.Weight.Should().Be(2);
    }

    [Fact]
    public void Train_SnapshotsOfADivergedTraining_EndWithTheLastFiniteWeights()
    {
        var engine = new ScriptedEngine([3, 2, 1, double.NaN]);
        var taken = new List<(int Epoch, float Weight)>();

        Train(engine, new TrainingOptions { Epochs = 4, BatchSize = 5 }, snapshots: Calls(engine, taken));

        taken.Should().Equal((1, 1f), (2, 2f), (3, 3f));
    }

    [Fact]
    public void EveryEpochs_None_IsRefused() =>
        FluentActions.Invoking(() => SnapshotSchedule.EveryEpochs(0)).Should().Throw<ArgumentException>().WithMessage("epochs must be from 1*it was 0*");

    private static SnapshotCalls Calls(ScriptedEngine engine, List<(int Epoch, float Weight)> taken, int? every = null) =>
        new(every is { } epochs ? SnapshotSchedule.EveryEpochs(epochs) : SnapshotSchedule.Doubling, record => taken.Add((record.Epoch, engine.Weight)));

    private static TrainingRun Train(
        ScriptedEngine engine, TrainingOptions options, SequenceDataset? validation = null, Func<bool>? isSolved = null, IProgress<EpochRecord>? progress = null, SnapshotCalls? snapshots = null, CancellationToken cancellation = default) =>
        new Trainer(engine, 1, options, NullLogger.Instance).Train(_ => Data, validation, SeededRandom.ForSeed(1, RandomPurpose.Data), isSolved, snapshots, progress, cancellation);

    private sealed class Reported(Action<EpochRecord> action) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => action(value);
    }
}

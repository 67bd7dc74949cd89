using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Data;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests.Training;

public sealed class TrainerCheckpointTests
{
    private static readonly SequenceDataset Data = SequenceDataset.FromArrays([[1], [2], [3], [4], [5]], [1, 2, 3, 4, 5]);

    private readonly List<(int Epochs, float Weight, float Played, StopReason? End)> written = [];

    [Theory]
    [InlineData(5, 2, "2 4 5")]
    [InlineData(4, 2, "2 4")]
    [InlineData(3, 10, "3")]
    public void Train_Checkpoints_AreWrittenAfterSomeEpochsAndAtTheEnd(int epochs, int every, string expected)
    {
        Train([.. Enumerable.Repeat(1.0, epochs)], new TrainingOptions { Epochs = epochs, BatchSize = 5 }, every);

        string.Join(' ', written.Select(state => state.Epochs)).Should().Be(expected);
        written.Should().OnlyContain(state => state.Weight == state.Epochs && state.Played == state.Epochs);
        written.Select(state => state.End).Should().Equal([.. Enumerable.Repeat<StopReason?>(null, written.Count - 1), StopReason.Completed]);
    }

    [Fact]
    public void Copy_OfAState_SharesItsHistoryAndNothingThatChanges()
    {
        var state = new TrainingState { Weights = [1], Engine = new EngineState(OptimizerState.Zeros(1, 1, 1)), History = [new EpochRecord(1, 0.5, null, 0.1, 1)] };

        var copy = state.Copy();
        state.Weights[0] = 2;
        state.History = state.History.Add(new EpochRecord(2, 0.4, null, 0.1, 1));

        (copy.Weights[0], copy.History.Count).Should().Be((1, 1));
        copy.History.Should().BeOfType<System.Collections.Immutable.ImmutableList<EpochRecord>>("a list copied after every epoch grows with the square of their number");
    }

    [Fact]
    public void Train_CanceledInTheMidstOfAnEpoch_WritesTheStateBeforeIt()
    {
        using var source = new CancellationTokenSource();

        var engine = Train([3, 2, 1], new TrainingOptions { Epochs = 3, BatchSize = 5 }, every: 10, new Cancelling(source), source.Token);

        engine.Weight.Should().Be(2, "the canceled epoch has changed it");
        written.Should().Equal((1, 1f, 1f, null));
    }

    [Fact]
    public void Train_Diverged_WritesTheStateBeforeAndThatItEndsThere()
    {
        Train([3, 2, double.NaN], new TrainingOptions { Epochs = 3, BatchSize = 5 }, every: 10);

        written.Should().Equal((2, 2f, 2f, StopReason.Diverged));
    }

    private ScriptedEngine Train(double[] losses, TrainingOptions options, int every, IProgress<EpochRecord>? progress = null, CancellationToken cancellation = default)
    {
        var engine = new ScriptedEngine(losses);
        var calls = new CheckpointCalls(every, samples: null, state => written.Add((state.History.Count, state.Weights[0], state.Engine.Optimizer.Moments[0][0], state.End)));
        new Trainer(engine, 1, options, NullLogger.Instance) { Checkpoints = calls }
            .Train(_ => Data, validation: null, SeededRandom.ForSeed(1, RandomPurpose.Order), isSolved: null, snapshots: null, progress, cancellation);
        return engine;
    }

    private sealed class Cancelling(CancellationTokenSource source) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => source.Cancel();
    }
}

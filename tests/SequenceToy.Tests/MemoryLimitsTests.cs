using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests;

/// <summary>What would not fit into memory is refused before it is drawn.</summary>
public sealed class MemoryLimitsTests
{
    public static TheoryData<SequenceExperiment, string> TooLarge => new()
    {
        { SequenceExperiment.For(new ModularArithmetic(new(1, 50_000))).WithSamples(2, 0.5).WithTraining(batchSize: 1), "testSamples × steps × features must be at most 268435456 numbers; they were 1000 × 99999 × 8. *" },
        { SequenceExperiment.For(new GroupWords(WordGroup.S5, new(20_000, 20_000))), "samples × steps × features must be at most 268435456 numbers; they were 2048 × 20000 × 120. *" },
        { Lengths(new LengthRange(4, 100_000), 3000), "samplesPerLength × steps × features must be at most 268435456 numbers; they were 3000 × 100000 × 1. *" },
        { SequenceExperiment.For(new OwnTask { Conditions = [new("long", Long(300_000))] }), "samples of the condition long × steps × features must be at most 268435456 numbers; they were 1000 × 300000 × 1. *" },
        { SequenceExperiment.For(new OwnTask()).WithLstm(8192, layers: 64), "hiddenSize must *at most 2147483591 weights; a network of 8192 LSTM units in 64 layers has 3.41 × 10¹⁰.*" },
        { SequenceExperiment.For(Long(100_000)).WithLstm(8192).WithSamples(1000).WithTraining(batchSize: 500), "batchSize must *memory: 500 sequences of 100000 steps in a network of 8192 LSTM units need at least * GiB of *" },
        { SequenceExperiment.For(Long(1_000_000)).WithSamples(1, 0).WithTraining(batchSize: 1), "testSamples × steps × features must be at most *" },
        { Lengths(new LengthRange(4, 100_000), 100).WithGru(8192), "testLengths must *memory: predictions for sequences of 100000 steps by a network of 8192 GRU units need at least * GiB of *" },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void Validate_MoreThanFits_IsRefusedBeforeItIsDrawn(SequenceExperiment experiment, string message)
    {
        FluentActions.Invoking(experiment.Validate).Should().Throw<ArgumentException>().WithMessage(message);
        FluentActions.Invoking(() => experiment.Run()).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Draw_MoreThanFits_StopsAtTheFirstSampleThatSaysSo()
    {
        var drawn = 0;

        FluentActions.Invoking(() => SequenceDataset.Draw(10_000_000, TargetSpec.Number(), () => new Sample(new Sequence(new float[++drawn == 3 ? 27 : 1]), [0])))
            .Should().Throw<ArgumentException>().WithMessage("count × steps × features must be at most 268435456 numbers; they were 10000000 × 27 × 1. *");
        drawn.Should().Be(3);
    }

    [Fact]
    public void Draw_AnswersThatWouldNotFit_IsRefused() =>
        FluentActions.Invoking(() => SequenceDataset.Draw(10_000, TargetSpec.Class(60_000), () => new Sample([1], [0])))
            .Should().Throw<ArgumentException>().WithMessage("count × steps × outputs must be at most 268435456 numbers; they were 10000 × 1 × 60000. *");

    [Fact]
    public void OfTraining_SmallLstm_IsTheSumOfItsParts()
    {
        // 4 gates, c and tanh(c) of 5 units in 6 columns, the layer's output and its gradient, 1 feature; 166 weights nine times.
        NetworkMemory.OfTraining(new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1), new Adam(), steps: 3, batchSize: 2)
            .Should().Be(sizeof(float) * ((6 * ((6 * 5) + 5 + 5 + 1)) + (9 * 166)));
        NetworkMemory.OfTraining(new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1), new Sgd(), steps: 3, batchSize: 2)
            .Should().Be(sizeof(float) * ((6 * ((6 * 5) + 5 + 5 + 1)) + (8 * 166)));
        NetworkMemory.OfPredictions(new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 2, TargetPlacement.EveryStep), steps: 3, count: 1000)
            .Should().Be(sizeof(float) * 3 * 64 * (5 + 1 + 2));
    }

    private static SequenceExperiment Lengths(LengthRange test, int samplesPerLength) => SequenceExperiment.For(new OwnTaskWithLengths { TestLengths = test, SamplesPerLength = samplesPerLength });

    private static OwnTask Long(int steps) => new() { Gives = (count, random) => OwnTask.Sums(count, random, steps) };
}

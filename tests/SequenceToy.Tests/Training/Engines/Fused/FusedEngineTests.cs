using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Tests.Networks;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Losses;

namespace SequenceToy.Tests.Training.Engines.Fused;

public sealed class FusedEngineTests
{
    private static readonly NetworkShape Shape = Of("LSTM");
    private static readonly SequenceDataset Data = RandomSamples.Draw(TargetSpec.Number(), 40, 6, 2, hasLengths: true);
    private static readonly int[] Order = [.. Enumerable.Range(0, Data.Count)];
    private static readonly float[] Rates = [0.01f, 0.01f, 0.01f];

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpochAndLoss_AfterTheFirst_AllocateNothing(string kind)
    {
        using var engine = Engine(Of(kind), FirstWeights.Of(Of(kind)));
        engine.TrainEpoch(Data, Order, Rates, CancellationToken.None);
        engine.Loss(Data);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var epoch = 0; epoch < 5; epoch++)
        {
            engine.TrainEpoch(Data, Order, Rates, CancellationToken.None);
            engine.Loss(Data);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpoch_SameSeed_GivesTheSameBits(string kind)
    {
        Trained(kind, seed: 1).Should().Equal(Trained(kind, seed: 1));
        Trained(kind, seed: 1).Should().NotEqual(Trained(kind, seed: 2), "another seed drops other values");
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpoch_WeightThatIsNotANumber_GivesALossThatIsNot(string kind)
    {
        var shape = Of(kind);
        foreach (var position in new[] { 0, 40, Array.FindLastIndex(FirstWeights.Of(shape), _ => true) })
        {
            var weights = FirstWeights.Of(shape);
            weights[position] = float.NaN;
            using var engine = Engine(shape, weights);

            engine.Loss(Data).Should().Be(double.NaN);
            engine.TrainEpoch(Data, Order, Rates, CancellationToken.None).Loss.Should().Be(double.NaN);
        }
    }

    public static TheoryData<TargetSpec, int> Strangers => new()
    {
        { TargetSpec.Number(), 3 },
        { TargetSpec.Number(2), 2 },
        { TargetSpec.Number(placement: TargetPlacement.EveryStep), 2 },
        { TargetSpec.ClassSet(1), 2 },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void TrainEpochAndLoss_SamplesForAnotherNetwork_AreRefusedBeforeTheyAreRead(TargetSpec target, int features)
    {
        var data = RandomSamples.Draw(target, 40, 6, features, hasLengths: true);
        using var engine = Engine(Shape, FirstWeights.Of(Shape));

        FluentActions.Invoking(() => engine.TrainEpoch(data, Order, Rates, CancellationToken.None)).Should().Throw<ArgumentException>().WithMessage("data must have *");
        FluentActions.Invoking(() => engine.Loss(data)).Should().Throw<ArgumentException>().WithMessage("data must have *");
    }

    [Fact]
    public void TrainEpoch_SampleThereIsNoneOf_IsRefusedBeforeItIsRead()
    {
        using var engine = Engine(Shape, FirstWeights.Of(Shape));

        FluentActions.Invoking(() => engine.TrainEpoch(Data, [0, 40], Rates, CancellationToken.None)).Should().Throw<ArgumentException>().WithMessage("order must name samples from 0 to 39; one was 40.*");
    }

    [Fact]
    public void TrainEpoch_Canceled_EndsBeforeTheNextStep()
    {
        var weights = FirstWeights.Of(Shape);
        using var engine = Engine(Shape, weights);

        engine.TrainEpoch(Data, Order, Rates, new CancellationToken(canceled: true)).IsWhole.Should().BeFalse();

        engine.WeightsNow(Shape).Should().Equal(weights);
    }

    [Fact]
    public void TrainEpoch_SamplesOfOtherLengthThanBefore_IsAsIfTheyWereTheFirst()
    {
        var longer = RandomSamples.Draw(TargetSpec.Number(), 40, 9, 2);
        using var experienced = Engine(Shape, FirstWeights.Of(Shape));
        using var fresh = Engine(Shape, FirstWeights.Of(Shape));
        experienced.Loss(Data);
        experienced.TrainEpoch(Data, Order, [], CancellationToken.None);

        experienced.Loss(longer).Should().Be(fresh.Loss(longer));
        experienced.TrainEpoch(longer, Order, Rates, CancellationToken.None).Should().Be(fresh.TrainEpoch(longer, Order, Rates, CancellationToken.None));
    }

    [Fact]
    public void SetWeights_Always_ChangesTheEnginesOwn()
    {
        var weights = FirstWeights.Of(Shape);
        using var engine = Engine(Shape, weights);
        var others = Array.ConvertAll(weights, weight => weight + 1);

        engine.SetWeights(others);

        engine.WeightsNow(Shape).Should().Equal(others);
        weights.Should().Equal(FirstWeights.Of(Shape), "the caller's are copied");
    }

    private static NetworkShape Of(string kind) => new(2, Kinds.Of(kind, hidden: 5, layers: 2, bidirectional: true, dropout: 0.3), 1);

    private static float[] Trained(string kind, int seed)
    {
        var shape = Of(kind);
        var weights = FirstWeights.Of(shape);
        using var engine = Engine(shape, weights, seed);
        engine.TrainEpoch(Data, Order, Rates, CancellationToken.None);
        return engine.WeightsNow(shape);
    }

    private static FusedEngine Engine(NetworkShape shape, float[] weights, int seed = 1) =>
        new(shape, weights, new TrainingOptions { BatchSize = 16 }, new MeanSquaredError(), seed);
}

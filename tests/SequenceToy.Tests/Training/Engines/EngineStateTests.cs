using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Networks;
using SequenceToy.Tests.Training.Engines.Fused;
using SequenceToy.Tests.Training.Engines.Torch;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Engines.Torch;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests.Training.Engines;

/// <summary>An engine made anew that is given weights and state of another goes on as that one does, bit for bit.</summary>
[Collection(SharedGenerator.Name)]
public sealed class EngineStateTests
{
    private const int Seed = 4;

    private static readonly SequenceDataset Data = RandomSamples.Draw(TargetSpec.Number(), 40, 6, 2, hasLengths: true);

    private static readonly Dictionary<string, Optimizer> Optimizers = Recipes.WithVariations(Optimizer.All)
        .Concat([new Adam { WeightDecay = 0.1 }, new Sgd { Momentum = 0 }, new RmsProp { Momentum = 0.5 }])
        .ToDictionary(optimizer => optimizer.ToString());

    public static TheoryData<string> OptimizerNames => [.. Optimizers.Keys];

    public static TheoryData<string, string> Cases => new(Optimizers.Keys.SelectMany(optimizer => new[] { "LSTM", "GRU", "RNN" }.Select(kind => (optimizer, kind))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void SetState_OfTheFusedEngine_GoesOnAsThatOne(string optimizer, string kind) =>
        ShouldGoOn(optimizer, kind, (model, options) => new FusedEngine(model.Shape, model.GetWeights(), options, new MeanSquaredError(), Seed));

    [Theory]
    [MemberData(nameof(Cases))]
    public void SetState_OfLibTorchsEngine_GoesOnAsThatOne(string optimizer, string kind) =>
        ShouldGoOn(optimizer, kind, (model, options) => new TorchEngine(model, options, new MeanSquaredError(), ComputeDevice.Cpu, Seed));

    [Theory]
    [MemberData(nameof(Cases))]
    public void SetState_OfLibTorchsEngineByTensors_GoesOnAsThatOne(string optimizer, string kind) =>
        ShouldGoOn(optimizer, kind, (model, options) => new TorchEngine(model, options, new MeanSquaredError(), ComputeDevice.Cpu, Seed, byTensors: true));

    [Theory]
    [MemberData(nameof(Cases))]
    public void SetState_OfABufferInCuDnnsOrder_GoesOnAsTheSummarysOrderDoes(string optimizer, string kind)
    {
        var options = new TrainingOptions { Optimizer = Optimizers[optimizer], BatchSize = 16 };
        var (shape, summary) = (Shape(kind), ModelSummary.Of(Shape(kind)));
        using var model = new SequenceModel(shape, Seed);
        using var otherModel = new SequenceModel(shape, Seed);
        using var engine = new TorchEngine(model, options, new MeanSquaredError(), ComputeDevice.Cpu, Seed, byTensors: true, FlatLayout.OfSummary(summary));
        using var other = new TorchEngine(otherModel, options, new MeanSquaredError(), ComputeDevice.Cpu, Seed, byTensors: true, FlatLayout.OfCuDnn(summary));
        Train(engine, 0, 2);
        var state = engine.NewState();
        engine.CopyStateTo(state);

        other.SetWeights(Weights(engine, kind));
        other.SetState(state);
        Train(engine, 2, 4);
        Train(other, 2, 4);

        Weights(other, kind).Should().Equal(Weights(engine, kind));
        otherModel.GetWeights().Should().Equal(Weights(other, kind), "the module has them in PyTorch's order");
    }

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void CopyStateTo_AfterTraining_IsOfTheMomentsThatTheOptimizerNames(string name)
    {
        var optimizer = Optimizers[name];
        var options = new TrainingOptions { Optimizer = optimizer, BatchSize = 16 };
        foreach (var byTensors in new bool?[] { null, false, true })
        {
            using var model = new SequenceModel(Shape("LSTM"), Seed);
            using ITrainingEngine engine = byTensors is null
                ? new FusedEngine(model.Shape, model.GetWeights(), options, new MeanSquaredError(), Seed)
                : new TorchEngine(model, options, new MeanSquaredError(), ComputeDevice.Cpu, Seed, byTensors);
            Train(engine, 0, 2);
            var state = engine.NewState();
            engine.CopyStateTo(state);

            optimizer.ProblemOf(state.Optimizer, epochs: 2).Should().BeNull();
            for (var i = 0; i < optimizer.Moments.Length; i++)
            {
                // One that the values given do without stays zero.
                var moment = state.Optimizer.Moments[i];
                (optimizer.Moments[i] == Moment.Squares).Should().Be(moment.All(value => value >= 0) && moment.Any(value => value != 0));
            }
        }
    }

    [Fact]
    public void CopyStateTo_OfTheFusedEngine_AllocatesNothing()
    {
        using var model = new SequenceModel(Shape("LSTM"), Seed);
        using var engine = new FusedEngine(model.Shape, model.GetWeights(), new TrainingOptions(), new MeanSquaredError(), Seed);
        var state = engine.NewState();
        engine.CopyStateTo(state);

        var before = GC.GetAllocatedBytesForCurrentThread();
        engine.CopyStateTo(state);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void SetState_Twice_LeavesTheStateAsItIs()
    {
        using var model = new SequenceModel(Shape("LSTM"), Seed);
        using var engine = new FusedEngine(model.Shape, model.GetWeights(), new TrainingOptions(), new MeanSquaredError(), Seed);
        Train(engine, 0, 1);
        var (state, again) = (engine.NewState(), engine.NewState());
        engine.CopyStateTo(state);

        engine.SetState(state);
        Train(engine, 1, 2);
        engine.SetState(state);
        engine.CopyStateTo(again);

        again.Should().BeEquivalentTo(state);
    }

    private static void ShouldGoOn(string optimizer, string kind, Func<SequenceModel, TrainingOptions, ITrainingEngine> make)
    {
        var options = new TrainingOptions { Optimizer = Optimizers[optimizer], BatchSize = 16 };
        using var model = new SequenceModel(Shape(kind), Seed);
        using var engine = make(model, options);
        Train(engine, 0, 2);
        var state = engine.NewState();
        engine.CopyStateTo(state);
        var weights = Weights(engine, kind);
        Train(engine, 2, 4);

        using var otherModel = new SequenceModel(Shape(kind), Seed + 1);
        using var other = make(otherModel, options);
        other.SetWeights(weights);
        other.SetState(state);
        Train(other, 2, 4);

        Weights(other, kind).Should().Equal(Weights(engine, kind));
    }

    private static NetworkShape Shape(string kind) => new(2, Kinds.Of(kind, hidden: 5, layers: 2, dropout: 0.3), 1);

    private static void Train(ITrainingEngine engine, int from, int to)
    {
        int[] order = [.. Enumerable.Range(0, Data.Count)];
        for (var epoch = from; epoch < to; epoch++)
        {
            var rate = 0.01f * (epoch + 1);
            engine.TrainEpoch(Data, order, [rate, rate, rate], CancellationToken.None);
        }
    }

    private static float[] Weights(ITrainingEngine engine, string kind)
    {
        var weights = new float[ModelSummary.Of(Shape(kind)).ParameterCount];
        engine.CopyWeightsTo(weights);
        return weights;
    }
}

using System.Runtime.CompilerServices;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Tests.Storage;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Networks;

/// <summary>Tests of a model's TorchSharp module, and of a model made from it after a custom loop.</summary>
public sealed class FromNetworkTests
{
    private static readonly SequenceDataset Samples = SavedModels.Samples(TargetSpec.Number(), 2);

    [Fact]
    public void Network_ChangedByALoopOfOnesOwn_ChangesNoAnswerUntilItIsTakenOver()
    {
        using var model = SavedModels.Of(Samples, new LstmOptions { HiddenSize = 3 }, new MinMaxScaler());
        var before = model.Evaluate(Samples).Predictions;
        var optimizer = optim.SGD(model.Network.parameters(), 0.1);
        using (var scope = NewDisposeScope())
        {
            var scaled = model.Scaling.Apply(Samples);
            var outputs = model.Network.forward(tensor(scaled.Inputs, [Samples.Count, Samples.MaxSteps, 2]));
            nn.functional.mse_loss(outputs, tensor(scaled.Targets, [Samples.Count, 1])).backward();
            optimizer.step();
        }

        using var trained = TrainedModel.FromNetwork(model.Network, model);

        model.Evaluate(Samples).Predictions.Should().Equal(before);
        trained.GetWeights().Should().Equal(model.Network.GetWeights()).And.NotEqual(model.GetWeights());
        trained.Evaluate(Samples).Predictions.Should().NotEqual(before);
        trained.Scaling.Should().Be(model.Scaling);
    }

    [Theory]
    [InlineData("its lstm.weight_ih_l0 is [16, 2], the model's is [12, 2]", 2, 4, 1, false)]
    [InlineData("its lstm.weight_ih_l0 is [12, 5], the model's is [12, 2]", 5, 3, 1, false)]
    [InlineData("it has lstm.weight_ih_l1, which the model does not have", 2, 3, 2, false)]
    [InlineData("it has lstm.weight_ih_l0_reverse, which the model does not have", 2, 3, 1, true)]
    public void FromNetwork_OfAnotherShape_NamesTheWeight(string difference, int features, int hidden, int layers, bool bidirectional)
    {
        using var model = SavedModels.Of(Samples, new LstmOptions { HiddenSize = 3 }, new MinMaxScaler());
        using var network = new SequenceModel(new NetworkShape(features, new LstmOptions { HiddenSize = hidden, Layers = layers, Bidirectional = bidirectional }, 1));

        FluentActions.Invoking(() => TrainedModel.FromNetwork(network, model)).Should().Throw<ArgumentException>()
            .WithParameterName("network").WithMessage($"*; {difference}.*");
    }

    [Fact]
    public void FromNetwork_OfAnotherCellOrPlacement_SaysSo()
    {
        using var model = SavedModels.Of(Samples, new RnnOptions { HiddenSize = 3 }, new MinMaxScaler());
        using var gru = new SequenceModel(new NetworkShape(2, new GruOptions { HiddenSize = 3 }, 1));
        using var everyStep = new SequenceModel(new NetworkShape(2, new RnnOptions { HiddenSize = 3 }, 1, TargetPlacement.EveryStep));
        using var rectifier = new SequenceModel(new NetworkShape(2, new RnnOptions { HiddenSize = 3, Nonlinearity = Nonlinearity.ReLU }, 1));

        foreach (var (network, difference) in new[] { (gru, "no rnn.weight_ih_l0"), (everyStep, "EveryStep"), (rectifier, "its layers have nonlinearity ReLU, the model's nonlinearity Tanh") })
        {
            FluentActions.Invoking(() => TrainedModel.FromNetwork(network, model)).Should().Throw<ArgumentException>().WithMessage($"*{difference}*");
        }
    }

    [Fact]
    public void FromNetwork_OfAWeightThatWasReplaced_NamesIt()
    {
        using var model = SavedModels.Of(Samples, new LstmOptions { HiddenSize = 3 }, new MinMaxScaler());
        using var network = new SequenceModel(model.Shape);

        network.head.weight = new Parameter(ones(3, 1));
        FluentActions.Invoking(() => TrainedModel.FromNetwork(network, model)).Should().Throw<ArgumentException>().WithMessage("*head.weight is [3, 1] of Float32, the model's is [1, 3]*");
        network.head.weight = new Parameter(ones([1, 3], float64));
        FluentActions.Invoking(() => TrainedModel.FromNetwork(network, model)).Should().Throw<ArgumentException>().WithMessage("*head.weight is [1, 3] of Float64*");
    }

    [Fact]
    public void Network_DisposedOf_IsRefusedAndMadeAnew()
    {
        using var model = SavedModels.Of(Samples, new LstmOptions { HiddenSize = 3 }, new MinMaxScaler());
        var first = model.Network;
        first.Dispose();

        FluentActions.Invoking(() => TrainedModel.FromNetwork(first, model)).Should().Throw<ArgumentException>().WithMessage("*it was disposed.*");
        model.Network.GetWeights().Should().Equal(model.GetWeights());
    }

    [Fact]
    public void Network_KeptBeyondItsModel_StillAnswers()
    {
        SequenceModel network;
        using (var model = SavedModels.Of(Samples, new LstmOptions { HiddenSize = 3 }, new MinMaxScaler()))
        {
            network = model.Network;
            network.Should().BeSameAs(model.Network);
        }

        using var scope = NewDisposeScope();
        network.forward(zeros(1, 4, 2)).shape.Should().Equal(1, 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ModelsDroppedWithoutDispose_AreHeldByNothing(bool withNetwork)
    {
        var dropped = Enumerable.Range(0, 20).SelectMany(_ => Drop(withNetwork)).ToArray();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        dropped.Should().OnlyContain(reference => !reference.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Drop(bool withNetwork)
    {
        var model = SavedModels.Of(Samples, new LstmOptions { HiddenSize = 8 }, new MinMaxScaler());
        model.Evaluate(Samples);
        return withNetwork ? [new(model), new(model.Network)] : [new(model)];
    }
}

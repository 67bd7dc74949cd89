using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Training.Engines.Fused;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Torch;
using SequenceToy.Training.Losses;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Networks;

public sealed class SequenceModelTests
{
    public static MatrixTheoryData<string, TargetPlacement, bool> References => new(Kinds.Names, Enum.GetValues<TargetPlacement>(), [false, true]);

    private static readonly NetworkShape Shape = new(2, new LstmOptions { HiddenSize = 16, Layers = 2 }, 3, TargetPlacement.EveryStep);

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Forward_WithoutGradients_GivesTheSameNumbers(string kind)
    {
        using var model = new SequenceModel(new NetworkShape(2, Kinds.Of(kind, hidden: 16, layers: 2), 3, TargetPlacement.EveryStep));
        using var scope = NewDisposeScope();
        var input = ones(5, 9, 2).div(3);
        var withGradient = model.forward(input);
        using var noGradient = no_grad();

        var without = model.forward(input);

        without.requires_grad.Should().BeFalse();
        without.data<float>().ToArray().Should().Equal(withGradient.detach().data<float>().ToArray());
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Forward_WithoutGradients_GivesTheReferencesNumbers(string kind, TargetPlacement placement, bool hasLengths)
    {
        var shape = new NetworkShape(2, Kinds.Of(kind, hidden: 16, layers: 2, bidirectional: true), 3, placement);
        var data = RandomSamples.Draw(TargetSpec.Number(3, placement), 6, 5, 2, hasLengths);
        using var model = new SequenceModel(shape, seed: 4);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var lengths = data.Lengths is null ? null : tensor(data.Lengths).to(ScalarType.Int64);

        var outputs = model.forward(tensor(data.Inputs, [data.Count, data.MaxSteps, 2]), lengths).data<float>().ToArray();

        var reference = new ReferenceNetwork(shape, data, new MeanSquaredError());
        var weights = Array.ConvertAll(model.GetWeights(), weight => (double)weight);
        for (var sample = 0; sample < data.Count; sample++)
        {
            var expected = reference.Outputs(weights, sample).SelectMany(step => step).ToArray();
            outputs.Skip(sample * data.TargetSteps * 3).Zip(expected, (answer, right) => Math.Abs(answer - right)).Max().Should().BeLessThan(1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Constructor_WithinADisposeScope_KeepsItsParametersWhenItEnds(string kind)
    {
        SequenceModel model;
        using (NewDisposeScope())
        {
            model = new SequenceModel(new NetworkShape(2, Kinds.Of(kind, hidden: 3), 1));
        }

        model.parameters().Should().HaveCount(ModelSummary.Of(model.Shape).Weights.Count);
        model.GetWeights().Should().OnlyContain(weight => weight != 0);
        model.Dispose();
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Recurrent_EachKind_IsRegisteredUnderItsKey(string kind)
    {
        using var model = new SequenceModel(new NetworkShape(2, Kinds.Of(kind, hidden: 3), 1));

        model.named_children().Should().Equal((model.Shape.Recurrent.Key, model.Recurrent), ("head", model.head));
        model.state_dict().Keys.Should().Equal(ModelSummary.Of(model.Shape).Weights.Select(weight => weight.Name));
    }

    [Fact]
    public void SetWeights_GetWeights_RoundTrips()
    {
        using var model = new SequenceModel(Shape, seed: 1);
        var weights = Enumerable.Range(0, ModelSummary.Of(Shape).ParameterCount).Select(i => i / 1000f).ToArray();

        model.SetWeights(weights);

        model.GetWeights().Should().Equal(weights);
        FluentActions.Invoking(() => model.SetWeights([1, 2])).Should().Throw<ArgumentException>().WithMessage("weights must have * numbers; it had 2.*");
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void Constructor_SameSeed_GivesSameWeightsWithinPyTorchsBounds(string kind)
    {
        var shape = new NetworkShape(2, Kinds.Of(kind, hidden: 16, layers: 2), 3, TargetPlacement.EveryStep);
        using var first = new SequenceModel(shape, seed: 7);
        using var second = new SequenceModel(shape, seed: 7);
        using var other = new SequenceModel(shape, seed: 8);

        first.GetWeights().Should().Equal(second.GetWeights()).And.NotEqual(other.GetWeights());
        first.GetWeights().Should().OnlyContain(weight => Math.Abs(weight) <= 0.25f, "1/√16 bounds all weights of 16 units");
        first.GetWeights().Max().Should().BeGreaterThan(0.24f);
    }

    [Fact]
    public void Constructor_ForgetBias_SetsTheSumOfBothBiases()
    {
        using var model = new SequenceModel(new NetworkShape(1, new LstmOptions { HiddenSize = 2, ForgetBias = 1.5 }, 1));
        var biases = model.state_dict();

        biases["lstm.bias_ih_l0"].data<float>().Skip(2).Take(2).Should().Equal(1.5f, 1.5f);
        biases["lstm.bias_hh_l0"].data<float>().Skip(2).Take(2).Should().Equal(0, 0);
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpoch_ThousandSteps_LeavesNoLiveTensorBehind(string kind)
    {
        var data = SequenceDataset.FromArrays([.. Enumerable.Range(0, 16).Select(i => new[] { i / 16f, 0.5f })], [.. Enumerable.Range(0, 16).Select(i => i / 16f)]);
        using var threads = new TorchSettings(ComputeDevice.Cpu);
        using var model = new SequenceModel(new NetworkShape(1, Kinds.Of(kind, hidden: 3), 1));
        using var engine = new TorchEngine(model, new TrainingOptions { BatchSize = 4, GradientClip = 1 }, new MeanSquaredError(), ComputeDevice.Cpu, 0);
        var order = Enumerable.Range(0, 16).ToArray();
        engine.TrainEpoch(data, order, [0.01f, 0.01f, 0.01f, 0.01f], CancellationToken.None);
        engine.Loss(data);
        var statistics = DisposeScopeManager.Statistics.TensorStatistics;
        var before = statistics.ThreadTotalLiveCount;

        for (var epoch = 0; epoch < 250; epoch++)
        {
            engine.TrainEpoch(data, order, [0.01f, 0.01f, 0.01f, 0.01f], CancellationToken.None);
            engine.Loss(data);
        }

        statistics.ThreadTotalLiveCount.Should().Be(before);
    }
}

using SequenceToy.Data;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Fixtures;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>The fused engine against PyTorch at every width of the vectors. "Relative" is to the largest number of the same weight.</summary>
public sealed class FusedParityTests
{
    public static MatrixTheoryData<string, int> Networks => new(PyTorchFixtures.Load.Networks.Select(network => network.Name), [1, 4, 8, 16]);

    public static MatrixTheoryData<string, int> Optimizers => new(PyTorchFixtures.Load.Optimizers.Select(network => network.Name), [1, 16]);

    [Theory]
    [MemberData(nameof(Networks))]
    public void TrainEpoch_OneStepOfPlainDescent_GivesPyTorchsLossAndGradients(string name, int width)
    {
        var network = PyTorchFixtures.Network(name);
        using var model = ModelOf(network);
        using var engine = new FusedEngine(model.Shape, model.GetWeights(), new TrainingOptions { BatchSize = network.Batch, Optimizer = new Sgd { Momentum = 0 } }, network.LossFunction, 0, (LaneWidth)width);
        var zeros = new float[network.Weights.Length];
        var weights = new float[zeros.Length];

        var outcome = engine.TrainEpoch(network.Dataset, Order(network), [1], CancellationToken.None);
        engine.CopyWeightsTo(weights);

        outcome.Loss.Should().BeApproximately(network.LossValue, 1e-5 * network.LossValue);
        outcome.GradientNorm.Should().BeApproximately(Math.Sqrt(network.Gradient.Sum(g => (double)g * g)), 1e-5);

        // w − (w − g) has the rounding of w: it is compared to the largest gradient with that much room.
        var gradient = network.Weights.Zip(weights, (before, after) => before - after).ToArray();
        gradient.Zip(network.Gradient).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= 1.5e-7 + (1e-5 * network.Gradient.Max(Math.Abs)));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TrainEpoch_AdamSteps_GivesPyTorchsWeights(string name, int width) => ShouldTrainAlike(PyTorchFixtures.Network(name), width);

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void TrainEpoch_EachOptimizer_GivesPyTorchsWeights(string name, int width) => ShouldTrainAlike(PyTorchFixtures.Network(name), width);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Loss_SameWeights_GivesPyTorchs(string name, int width)
    {
        var network = PyTorchFixtures.Network(name);
        using var model = ModelOf(network);
        using var engine = new FusedEngine(model.Shape, model.GetWeights(), new TrainingOptions { BatchSize = network.Batch }, network.LossFunction, 0, (LaneWidth)width);

        engine.Loss(network.Dataset).Should().BeApproximately(network.LossValue, 1e-5 * network.LossValue);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Run_SameWeights_GivesPyTorchsOutputs(string name, int width)
    {
        var network = PyTorchFixtures.Network(name);

        var outputs = FusedForward.Run(network.Shape.Sizes, network.Weights, network.Dataset, (LaneWidth)width);

        Numbers.ShouldBeClose(Counted(outputs, network), Counted(network.Answers, network), 1e-5, "outputs");
    }

    private static void ShouldTrainAlike(NetworkCase network, int width)
    {
        using var model = ModelOf(network);
        var options = new TrainingOptions { BatchSize = network.Batch, Optimizer = network.OptimizerRecipe, GradientClip = network.Clip };
        using var engine = new FusedEngine(model.Shape, model.GetWeights(), options, network.LossFunction, 0, (LaneWidth)width);
        var weights = new float[network.Weights.Length];
        for (var step = 1; step <= network.After.Keys.Max(); step++)
        {
            engine.TrainEpoch(network.Dataset, Order(network), [(float)network.Rate], CancellationToken.None);
            if (network.After.TryGetValue(step, out var expected))
            {
                engine.CopyWeightsTo(weights);
                var offset = 0;
                foreach (var weight in ModelSummary.Of(network.Shape).Weights)
                {
                    Numbers.ShouldBeClose(
                        weights.AsSpan(offset, weight.Count), expected.AsSpan(offset, weight.Count), step <= 10 ? 1e-5 : 1e-4, FormattableString.Invariant($"{weight.Name} after {step} steps"));
                    offset += weight.Count;
                }
            }
        }
    }

    private static int[] Order(NetworkCase network) => [.. Enumerable.Range(0, network.Batch)];

    private static SequenceModel ModelOf(NetworkCase network)
    {
        var model = new SequenceModel(network.Shape);
        model.SetWeights(network.Weights);
        return model;
    }

    private static float[] Counted(float[] outputs, NetworkCase network) =>
        network.Lengths is null || network.Placement == TargetPlacement.LastStep
            ? outputs
            : [.. outputs.Where((_, index) => index / network.Outputs % network.Steps < network.Lengths[index / network.Outputs / network.Steps])];
}

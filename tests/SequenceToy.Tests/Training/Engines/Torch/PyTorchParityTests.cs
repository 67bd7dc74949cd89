using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Fixtures;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Torch;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Training.Engines.Torch;

/// <summary>The libtorch engine against PyTorch. "Relative" is to the largest number of the same weight (or of all outputs).</summary>
public sealed class PyTorchParityTests : IDisposable
{
    private readonly TorchSettings oneThread = new(ComputeDevice.Cpu);

    public static TheoryData<string> Networks => [.. PyTorchFixtures.Load.Networks.Select(network => network.Name)];

    public static MatrixTheoryData<string, bool> Trainings => new(PyTorchFixtures.Load.Networks.Select(network => network.Name), [false, true]);

    public static MatrixTheoryData<string, bool> Optimizers => new(PyTorchFixtures.Load.Optimizers.Select(network => network.Name), [false, true]);

    public void Dispose() => oneThread.Dispose();

    [Theory]
    [MemberData(nameof(Networks))]
    public void Forward_SameWeights_GivesPyTorchsOutputsLossAndGradients(string name)
    {
        var network = PyTorchFixtures.Network(name);
        using var scope = NewDisposeScope();
        using var model = ModelOf(network);
        using var flat = new FlatWeights(model, CPU);
        using var data = new TensorDataset(network.Dataset, network.LossFunction, CPU);
        var batch = data.Batch(0, network.Batch);

        var output = model.forward(batch.Inputs, batch.Lengths);
        var (loss, gradient) = batch.Loss(network.LossFunction.Torch(), output.detach().reshape(-1, network.Outputs));
        output.backward([gradient.view_as(output)]);

        Numbers.ShouldBeClose(Counted(output.flatten().data<float>().ToArray(), network), Counted(network.Answers, network), 1e-5, "outputs");
        loss.item<float>().Should().BeApproximately((float)network.LossValue, (float)(1e-5 * network.LossValue), "loss");
        ShouldBeCloseByWeight(flat.Gradient.data<float>().ToArray(), network.Gradient, network.Shape, 1e-5, "gradient");
    }

    [Theory]
    [MemberData(nameof(Trainings))]
    public void TrainEpoch_HundredAdamSteps_GivesPyTorchsWeights(string name, bool byTensors) => ShouldTrainAlike(PyTorchFixtures.Network(name), byTensors);

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void TrainEpoch_EachOptimizer_GivesPyTorchsWeights(string name, bool byTensors) => ShouldTrainAlike(PyTorchFixtures.Network(name), byTensors);

    private static void ShouldTrainAlike(NetworkCase network, bool byTensors)
    {
        using var model = ModelOf(network);
        var options = new TrainingOptions { BatchSize = network.Batch, Optimizer = network.OptimizerRecipe, GradientClip = network.Clip };
        using var engine = new TorchEngine(model, options, network.LossFunction, ComputeDevice.Cpu, 0, byTensors);
        var order = Enumerable.Range(0, network.Batch).ToArray();
        var data = network.Dataset;
        var weights = new float[network.Weights.Length];
        for (var step = 1; step <= network.After.Keys.Max(); step++)
        {
            engine.TrainEpoch(data, order, [(float)network.Rate], CancellationToken.None);
            if (network.After.TryGetValue(step, out var expected))
            {
                engine.CopyWeightsTo(weights);
                ShouldBeCloseByWeight(weights, expected, network.Shape, step <= 10 ? 1e-5 : 1e-4, FormattableString.Invariant($"after {step} steps"));
            }
        }
    }

    private static SequenceModel ModelOf(NetworkCase network)
    {
        var model = new SequenceModel(network.Shape);
        model.SetWeights(network.Weights);
        return model;
    }

    private static void ShouldBeCloseByWeight(float[] actual, float[] expected, NetworkShape shape, double relative, string because)
    {
        var offset = 0;
        foreach (var weight in ModelSummary.Of(shape).Weights)
        {
            Numbers.ShouldBeClose(actual.AsSpan(offset, weight.Count), expected.AsSpan(offset, weight.Count), relative, $"{weight.Name} {because}");
            offset += weight.Count;
        }
    }

    // Beyond a sequence's end outputs mean nothing, and the two may differ.
    private static float[] Counted(float[] outputs, NetworkCase network) =>
        network.Lengths is null || network.Placement == TargetPlacement.LastStep
            ? outputs
            : [.. outputs.Where((_, index) => index / network.Outputs % network.Steps < network.Lengths[index / network.Outputs / network.Steps])];
}

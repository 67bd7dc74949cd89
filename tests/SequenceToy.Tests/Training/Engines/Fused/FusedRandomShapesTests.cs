using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Networks;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Engines.Torch;
using SequenceToy.Training.Losses;
using static TorchSharp.torch;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>Loss and gradient of random networks on random data against libtorch's automatic differentiation.</summary>
public sealed class FusedRandomShapesTests : IDisposable
{
    private readonly TorchSettings oneThread = new(ComputeDevice.Cpu);

    public void Dispose() => oneThread.Dispose();

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpoch_TwoHundredAndFiftyRandomShapes_HasAutogradsLossAndGradient(string kind) => ShouldAgree(kind, Enumerable.Range(0, 250).Select(seed =>
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        var placement = Placement(random);
        var (target, loss) = random.NextInt32(0, 4) switch
        {
            0 => (TargetSpec.Number(random.NextInt32(1, 3), placement), (Loss)new MeanSquaredError()),
            1 => (TargetSpec.Number(random.NextInt32(1, 3), placement), new MeanAbsoluteError()),
            2 => (TargetSpec.Number(random.NextInt32(1, 3), placement), new Huber { Delta = 0.4 }),
            3 => (TargetSpec.Class(random.NextInt32(2, 6), placement), new CrossEntropy()),
            _ => (TargetSpec.ClassSet(random.NextInt32(1, 6), placement), new BinaryCrossEntropy()),
        };
        return Compare(kind, seed, random, target, loss);
    }));

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpoch_EachLossOnRandomShapes_HasAutogradsLossAndGradient(string kind) => ShouldAgree(
        kind,
        from loss in Recipes.WithVariations(Loss.All)
        from answers in loss.Kinds.ToArray()
        from seed in Enumerable.Range(0, 12)
        let random = SeededRandom.ForSeed(seed, RandomPurpose.Data)
        let placement = Placement(random)
        let target = answers switch
        {
            TargetKind.Number => TargetSpec.Number(random.NextInt32(1, 3), placement),
            TargetKind.Class => TargetSpec.Class(random.NextInt32(2, 6), placement),
            _ => TargetSpec.ClassSet(random.NextInt32(1, 6), placement),
        }
        select Compare(kind, seed, random, target, loss));

    private static void ShouldAgree(string kind, IEnumerable<(string What, double Loss, double Gradient)> all)
    {
        var wrong = all.Where(compared => compared.Loss > 1e-5 || compared.Gradient > 1e-5).ToArray();

        // Where rounding decides on which side of a rectifier's bend a sum falls, either slope is right.
        wrong.Length.Should().BeLessThanOrEqualTo(kind == "RNN, ReLU" ? 2 : 0, string.Join("\n", wrong));
    }

    private static TargetPlacement Placement(SeededRandom random) => random.NextInt32(0, 1) == 0 ? TargetPlacement.LastStep : TargetPlacement.EveryStep;

    // How far loss and gradient are apart, as shares of themselves.
    private static (string What, double Loss, double Gradient) Compare(string kind, int seed, SeededRandom random, TargetSpec target, Loss loss)
    {
        var placement = target.Placement;
        var features = random.NextInt32(1, 4);
        var recurrent = Kinds.Of(kind, hidden: random.NextInt32(1, 20), layers: random.NextInt32(1, 3), bidirectional: random.NextInt32(0, 1) == 1);
        var shape = new NetworkShape(features, recurrent, target.Size, placement);
        var data = RandomSamples.Draw(
            target, random.NextInt32(1, 40), random.NextInt32(1, 9), features, hasLengths: random.NextInt32(0, 1) == 1, hasMask: placement == TargetPlacement.EveryStep && random.NextInt32(0, 1) == 1);

        using var scope = NewDisposeScope();
        using var model = new SequenceModel(shape, seed);
        var weights = model.GetWeights();
        using var flat = new FlatWeights(model, CPU);
        using var tensors = new TensorDataset(data, loss, CPU);
        var batch = tensors.Batch(0, data.Count);
        var outputs = model.forward(batch.Inputs, batch.Lengths).reshape(-1, shape.Outputs);
        var (expected, byFormula) = batch.Loss(loss.Torch(), outputs);
        outputs.retain_grad();
        expected.backward();
        Fixtures.Numbers.ShouldBeClose(byFormula.detach().flatten().data<float>().ToArray(), outputs.grad!.flatten().data<float>().ToArray(), 1e-5, "the slope of a loss is libtorch's");
        var gradient = flat.Gradient.data<float>().ToArray();

        using var engine = new FusedEngine(shape, weights, new TrainingOptions { BatchSize = data.Count }, loss, seed);
        var outcome = engine.TrainEpoch(data, [.. Enumerable.Range(0, data.Count)], [0], CancellationToken.None);

        var right = (double)expected.item<float>();
        var furthest = gradient.Zip(engine.Gradient.ToArray(), (one, other) => Math.Abs((double)one - other)).Max();
        return (
            FormattableString.Invariant($"seed {seed}: {shape}, {loss}, {data.Count} samples"),
            Math.Abs(outcome.Loss - right) / Math.Max(1, right),
            furthest == 0 ? 0 : furthest / gradient.Max(Math.Abs));
    }
}

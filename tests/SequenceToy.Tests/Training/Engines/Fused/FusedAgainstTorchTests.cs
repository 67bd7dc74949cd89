using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Networks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Engines.Torch;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>The fused engine against libtorch's: the same samples in the same order from the same first weights.</summary>
public sealed class FusedAgainstTorchTests : IDisposable
{
    private readonly TorchSettings oneThread = new(ComputeDevice.Cpu);

    public static TheoryData<string> OptimizerNames => [.. Optimizers.Keys];

    public static TheoryData<string> LossNames => [.. Losses.Keys];

    // Rounding decides the sign of an absolute error near 0, and with it a whole step.
    public static TheoryData<string> SmoothLossNames => [.. Losses.Keys.Where(name => Losses[name].Loss is not MeanAbsoluteError)];

    public void Dispose() => oneThread.Dispose();

    [Theory]
    [MemberData(nameof(OptimizerNames))]
    public void TrainEpoch_EachOptimizer_GivesLibTorchsWeights(string name)
    {
        var shape = new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1);
        var data = RandomSamples.Draw(TargetSpec.Number(), 41, 3, 1);

        ShouldAgree(shape, data, new MeanSquaredError(), new TrainingOptions { Optimizer = Optimizers[name] });
    }

    [Theory]
    [MemberData(nameof(LossNames))]
    public void TrainEpoch_EachLoss_GivesLibTorchsWeights(string name)
    {
        var (loss, target) = Losses[name];

        ShouldAgree(new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, target.Size), RandomSamples.Draw(target, 41, 3, 1), loss, new TrainingOptions());
    }

    [Fact]
    public void TrainEpoch_TwoHundredAdamSteps_GivesLibTorchsWeights()
    {
        var shape = new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1);
        var drawn = RandomSamples.Draw(TargetSpec.Number(), 16, 3, 1);
        var data = SequenceDataset.FromSamples(drawn.Select(sample => new Sample(sample.Input, [sample.Input[0] + sample.Input[1]])), TargetSpec.Number());

        // The rounding of both depends on the processor: 0.00003 to 0.00013 were seen.
        ShouldAgree(shape, data, new MeanSquaredError(), new TrainingOptions(), epochs: 200, furthest: 3e-4f);
    }

    [Fact]
    public void TrainEpoch_ClippedGradient_GivesLibTorchsWeights()
    {
        var shape = new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, 1);
        var data = RandomSamples.Draw(TargetSpec.Number(), 41, 3, 1);

        ShouldAgree(shape, data, new MeanSquaredError(), new TrainingOptions { GradientClip = 0.05, Optimizer = new Sgd() });
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpoch_DeepBidirectionalEveryStepWithLengthsAndMask_GivesLibTorchsWeights(string kind)
    {
        var target = TargetSpec.ClassSet(4, TargetPlacement.EveryStep);
        var shape = new NetworkShape(3, Kinds.Of(kind, hidden: 6, layers: 2, bidirectional: true), 4, TargetPlacement.EveryStep);
        var data = RandomSamples.Draw(target, 90, 7, 3, hasLengths: true, hasMask: true);

        ShouldAgree(shape, data, new BinaryCrossEntropy(), new TrainingOptions { BatchSize = 80 });
    }

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void TrainEpoch_ClassesAfterLengths_GivesLibTorchsWeights(string kind)
    {
        var shape = new NetworkShape(2, Kinds.Of(kind, hidden: 24, layers: 2), 4);
        var data = RandomSamples.Draw(TargetSpec.Class(4), 50, 9, 2, hasLengths: true);

        ShouldAgree(shape, data, new CrossEntropy(), new TrainingOptions { BatchSize = 20 });
    }

    [Theory]
    [MemberData(nameof(SmoothLossNames))]
    public void TrainEpoch_WeightsOfSamplesAndClasses_GivesLibTorchsWeights(string name)
    {
        var (loss, target) = Losses[name];
        var data = RandomSamples.Draw(target, 41, 3, 1).WithSampleWeights([.. Enumerable.Range(0, 41).Select(i => i % 5 * 0.5)])
            .WithClassWeights(target.Kind == TargetKind.Class ? [0.5, 1, 4, 20] : null);

        ShouldAgree(new NetworkShape(1, new LstmOptions { HiddenSize = 5 }, target.Size), data, loss, new TrainingOptions());
    }

    // A tiny ε makes much of a rounding error in a gradient near zero.
    private static readonly Dictionary<string, Optimizer> Optimizers = Recipes.WithVariations(Optimizer.All)
        .Select(optimizer => optimizer is RmsProp rmsProp ? rmsProp with { Epsilon = Math.Max(rmsProp.Epsilon, 1e-4) } : optimizer)
        .Concat([
            new Adam { WeightDecay = 0.1 }, new AdamW { WeightDecay = 0.1 }, new Sgd { Momentum = 0 }, new Sgd { WeightDecay = 0.1 },
            new RmsProp { Momentum = 0.5, WeightDecay = 0.1, Epsilon = 1e-4 },
        ])
        .ToDictionary(optimizer => optimizer.ToString());

    private static readonly Dictionary<string, (Loss Loss, TargetSpec Target)> Losses = (
        from loss in Recipes.WithVariations(Loss.All)
        from target in new[] { TargetSpec.Number(2), TargetSpec.Class(4), TargetSpec.ClassSet(3) }
        where loss.Kinds.Contains(target.Kind)
        select (loss, target)).ToDictionary(pair => $"{pair.loss} of {pair.target.Kind}");

    private static void ShouldAgree(NetworkShape shape, SequenceDataset data, Loss loss, TrainingOptions options, int epochs = 4, float furthest = 2e-5f)
    {
        const int Seed = 3;
        using var model = new SequenceModel(shape, Seed);
        using var torch = new TorchEngine(model, options, loss, ComputeDevice.Cpu, Seed, byTensors: true);
        var weights = FirstWeights.Of(shape, Seed);
        using var fused = new FusedEngine(shape, weights, options, loss, Seed);

        var order = Enumerable.Range(0, data.Count).ToArray();
        var random = SeededRandom.ForSeed(Seed, RandomPurpose.Order);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle<int>(order);
            var rates = Enumerable.Range(0, (data.Count + options.BatchSize - 1) / options.BatchSize).Select(batch => 0.01f / (1 + batch)).ToArray();
            var (own, right) = (Epoch(fused), Epoch(torch));
            own.Loss.Should().BeApproximately(right.Loss, furthest * Math.Max(1, right.Loss));
            if (epoch < 4)
            {
                own.GradientNorm.Should().BeApproximately(right.GradientNorm, 1e-4 * right.GradientNorm, "it is compared before it is small, when rounding is no part of it");
            }

            EpochOutcome Epoch(ITrainingEngine engine) => engine.TrainEpoch(data, order, rates, CancellationToken.None);
        }

        var expected = new float[weights.Length];
        torch.CopyWeightsTo(expected);
        fused.WeightsNow(shape).Zip(expected, (own, right) => Math.Abs(own - right)).Max().Should().BeLessThan(furthest);
        fused.Loss(data).Should().BeApproximately(torch.Loss(data), 1e-5);
    }
}

using System.Collections.Concurrent;
using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Training;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Tests.Training.Engines.Fused;

/// <summary>Loss and gradient of one training step against <see cref="ReferenceNetwork"/>, at every width of registers.</summary>
public sealed class FusedGradientTests
{
    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            foreach (var name in Networks.Keys)
            {
                cases.Add((int)width, name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void TrainEpoch_OneStep_HasTheReferencesLossAndGradient(int lanes, string name)
    {
        var network = Networks[name];
        var weights = FirstWeights.Of(network.Shape);
        var (expectedLoss, expected) = Expected.GetOrAdd(name, _ => ExpectedOf(network)).Value;

        using var engine = Engine(network, weights, (LaneWidth)lanes);
        var outcome = engine.TrainEpoch(network.Data, Enumerable.Range(0, network.Data.Count).ToArray(), [0f], TestContext.Current.CancellationToken);

        outcome.Loss.Should().BeApproximately(expectedLoss, 1e-6);
        var norm = Math.Sqrt(expected.Sum(g => g * g));
        outcome.GradientNorm.Should().BeApproximately(norm, 1e-5 * norm);
        var gradient = engine.Gradient.ToArray();
        gradient.Zip(expected, (own, right) => Math.Abs(own - right)).Max().Should().BeLessThan(1e-5 * norm);
    }

    [Fact]
    public void TrainEpoch_NoAnswerCounts_HasLossZeroAndNoGradient()
    {
        var target = TargetSpec.Number(placement: TargetPlacement.EveryStep);
        var sample = new Sample([0.5f, -0.5f], [1, 2]) { Mask = [false, false] };
        var data = SequenceDataset.FromSamples([sample], target);
        var network = new Network(new NetworkShape(1, new LstmOptions { HiddenSize = 3 }, 1, TargetPlacement.EveryStep), data, new MeanSquaredError());

        using var engine = Engine(network, FirstWeights.Of(network.Shape), LaneWidths.Widest);
        var outcome = engine.TrainEpoch(data, [0], [0f], TestContext.Current.CancellationToken);

        outcome.Loss.Should().Be(0);
        engine.Gradient.ToArray().Should().OnlyContain(g => g == 0);
    }

    private static readonly Dictionary<string, Network> LstmNetworks = new()
    {
        ["one sample"] = Last(new() { HiddenSize = 5 }, 1, new MeanSquaredError(), TargetSpec.Number()),
        ["tutorial"] = Last(new() { HiddenSize = 5 }, 16, new MeanSquaredError(), TargetSpec.Number()),
        ["more than a slice"] = Last(new() { HiddenSize = 2 }, 75, new MeanSquaredError(), TargetSpec.Number()),
        ["odd sizes"] = Last(new() { HiddenSize = 9 }, 17, new MeanSquaredError(), TargetSpec.Number(3), features: 3),
        ["absolute error"] = Last(new() { HiddenSize = 4 }, 5, new MeanAbsoluteError(), TargetSpec.Number(2)),
        ["huber"] = Last(new() { HiddenSize = 4 }, 9, new Huber { Delta = 0.4 }, TargetSpec.Number(2)),
        ["classes"] = Last(new() { HiddenSize = 4 }, 9, new CrossEntropy(), TargetSpec.Class(5)),
        ["sets"] = Last(new() { HiddenSize = 4 }, 9, new BinaryCrossEntropy(), TargetSpec.ClassSet(5)),
        ["sigmoids of sets"] = Last(new() { HiddenSize = 4 }, 9, new SigmoidSquaredError(), TargetSpec.ClassSet(5)),
        ["sigmoids of classes"] = Last(new() { HiddenSize = 4 }, 9, new SigmoidSquaredError(), TargetSpec.Class(5)),
        ["sigmoids of masked classes"] = Every(
            new() { HiddenSize = 4 }, new SigmoidSquaredError(), TargetSpec.Class(3, TargetPlacement.EveryStep), hasLengths: true, hasMask: true),
        ["every step"] = Every(new() { HiddenSize = 4 }, new MeanSquaredError(), TargetSpec.Number(2, TargetPlacement.EveryStep), hasLengths: false, hasMask: false),
        ["masked classes"] = Every(new() { HiddenSize = 4 }, new CrossEntropy(), TargetSpec.Class(3, TargetPlacement.EveryStep), hasLengths: false, hasMask: true),
        ["lengths"] = Last(new() { HiddenSize = 4 }, 18, new MeanSquaredError(), TargetSpec.Number(), hasLengths: true),
        ["two layers"] = Last(new() { HiddenSize = 3, Layers = 2 }, 7, new MeanSquaredError(), TargetSpec.Number(), features: 2),
        ["three layers, every step, lengths, mask"] = Every(
            new() { HiddenSize = 3, Layers = 3 }, new BinaryCrossEntropy(), TargetSpec.ClassSet(3, TargetPlacement.EveryStep), hasLengths: true, hasMask: true),
        ["bidirectional"] = Last(new() { HiddenSize = 3, Bidirectional = true }, 7, new MeanSquaredError(), TargetSpec.Number()),
        ["bidirectional, two layers, lengths"] = Last(
            new() { HiddenSize = 3, Layers = 2, Bidirectional = true }, 10, new MeanSquaredError(), TargetSpec.Number(), hasLengths: true),
        ["bidirectional, two layers, every step, lengths, mask"] = Every(
            new() { HiddenSize = 3, Layers = 2, Bidirectional = true }, new CrossEntropy(), TargetSpec.Class(3, TargetPlacement.EveryStep), hasLengths: true, hasMask: true),
        ["weighted numbers"] = Weighted(Last(new() { HiddenSize = 4 }, 9, new MeanAbsoluteError(), TargetSpec.Number(2))),
        ["weighted classes"] = Weighted(Last(new() { HiddenSize = 4 }, 9, new CrossEntropy(), TargetSpec.Class(3)), 0.1, 2, 30),
        ["weighted sigmoids of classes"] = Weighted(Last(new() { HiddenSize = 4 }, 9, new SigmoidSquaredError(), TargetSpec.Class(3)), 0.1, 2, 30),
        ["weighted classes, every step, lengths, mask"] = Weighted(
            Every(new() { HiddenSize = 4 }, new CrossEntropy(), TargetSpec.Class(3, TargetPlacement.EveryStep), hasLengths: true, hasMask: true), 0, 2, 30),
        ["dropout"] = Last(new() { HiddenSize = 3, Layers = 3, Dropout = 0.4 }, 7, new MeanSquaredError(), TargetSpec.Number()),
        ["dropout, bidirectional, lengths"] = Last(
            new() { HiddenSize = 3, Layers = 2, Bidirectional = true, Dropout = 0.4 }, 7, new MeanSquaredError(), TargetSpec.Number(), hasLengths: true),
    };

    // Of the other kinds those in which a cell or a product could go wrong.
    private static readonly Dictionary<string, Network> Networks = LstmNetworks
        .Concat(
            from name in new[]
            {
                "one sample", "odd sizes", "every step", "lengths", "three layers, every step, lengths, mask",
                "bidirectional, two layers, lengths", "bidirectional, two layers, every step, lengths, mask", "dropout, bidirectional, lengths",
            }
            from kind in new RecurrentOptions[] { new GruOptions(), new RnnOptions(), new RnnOptions { Nonlinearity = Nonlinearity.ReLU } }
            select KeyValuePair.Create($"{kind.Name} {(kind as RnnOptions)?.Nonlinearity}: {name}", LstmNetworks[name].Of(kind)))
        .ToDictionary();

    // One answer for all widths: finite differences take their time.
    private static readonly ConcurrentDictionary<string, Lazy<(double Loss, double[] Gradient)>> Expected = new();

    private static Lazy<(double Loss, double[] Gradient)> ExpectedOf(Network network) => new(() =>
    {
        var weights = FirstWeights.Of(network.Shape);
        var reference = new ReferenceNetwork(network.Shape, network.Data, network.Loss) { Dropout = ReplayedDropout(network.Shape, network.Data, seed: 5) };
        return (reference.Loss(Array.ConvertAll(weights, weight => (double)weight)), reference.Gradient(weights));
    });

    private static Network Last(LstmOptions lstm, int count, Loss loss, TargetSpec target, int features = 1, bool hasLengths = false) =>
        new(new NetworkShape(features, lstm, target.Size), RandomSamples.Draw(target, count, 4, features, hasLengths), loss);

    private static Network Weighted(Network network, params double[] classes) => network with
    {
        Data = network.Data.WithSampleWeights([.. Enumerable.Range(0, network.Data.Count).Select(i => i % 4 * 0.75)])
            .WithClassWeights(classes.Length == 0 ? null : ValueList.Create<double>(classes)),
    };

    private static Network Every(LstmOptions lstm, Loss loss, TargetSpec target, bool hasLengths, bool hasMask) =>
        new(new NetworkShape(2, lstm, target.Size, TargetPlacement.EveryStep), RandomSamples.Draw(target, 6, 4, 2, hasLengths, hasMask), loss);

    private static FusedEngine Engine(Network network, float[] weights, LaneWidth width)
    {
        var options = new TrainingOptions { BatchSize = network.Data.Count, Optimizer = new Sgd { Momentum = 0 } };
        return new FusedEngine(network.Shape, weights, options, network.Loss, seed: 5, width);
    }

    // The engine draws one number per layer, unit, step and sample, in this order.
    private static Func<int, int, int, int, double> ReplayedDropout(NetworkShape shape, SequenceDataset data, int seed)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Dropout);
        var p = shape.Recurrent.Dropout;
        var drawn = Enumerable.Range(0, (shape.Recurrent.Layers - 1) * shape.HeadInputs * data.MaxSteps * data.Count)
            .Select(_ => p > 0 && random.NextSingle() < p ? 0 : 1 / (1 - p)).ToArray();
        return (layer, unit, step, sample) => drawn[(((((layer * shape.HeadInputs) + unit) * data.MaxSteps) + step) * data.Count) + sample];
    }

    private sealed record Network(NetworkShape Shape, SequenceDataset Data, Loss Loss)
    {
        public Network Of(RecurrentOptions kind)
        {
            var lstm = Shape.Recurrent;
            var sized = kind with { HiddenSize = lstm.HiddenSize, Layers = lstm.Layers, Bidirectional = lstm.Bidirectional, Dropout = lstm.Dropout };
            return this with { Shape = new NetworkShape(Shape.Features, sized, Shape.Outputs, Shape.Placement) };
        }
    }
}

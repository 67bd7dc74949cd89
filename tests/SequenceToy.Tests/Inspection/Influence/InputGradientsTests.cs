using System.Collections.Concurrent;
using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tests.Training.Engines.Fused;
using SequenceToy.Training.Losses;
using TorchSharp;

namespace SequenceToy.Tests.Inspection.Influence;

/// <summary>Gradients of answers to inputs against finite differences of <see cref="ReferenceNetwork"/> and against libtorch's automatic differentiation.</summary>
public sealed class InputGradientsTests
{
    private static readonly RecurrentOptions[] Kinds =
        [new LstmOptions(), new GruOptions(), new RnnOptions(), new RnnOptions { Nonlinearity = Nonlinearity.ReLU }];

    private static readonly (TargetSpec Target, OutputActivation Activation)[] Answers =
    [
        (TargetSpec.Number(2), OutputActivation.None), (TargetSpec.Class(3), OutputActivation.Softmax), (TargetSpec.ClassSet(3), OutputActivation.Sigmoid),
        (TargetSpec.Number(1, TargetPlacement.EveryStep), OutputActivation.None), (TargetSpec.Class(3, TargetPlacement.EveryStep), OutputActivation.Softmax),
        (TargetSpec.ClassSet(2, TargetPlacement.EveryStep), OutputActivation.Sigmoid), (TargetSpec.Class(4), OutputActivation.NormalizedSigmoid),
    ];

    public static TheoryData<int, int> Cases() => new(
        from width in Enum.GetValues<LaneWidth>()
        from answer in Enumerable.Range(0, Answers.Length)
        select ((int)width, answer));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_RandomNetworks_EqualsFiniteDifferences(int lanes, int answer)
    {
        foreach (var (shape, data, weights, steps, expected) in Expected.GetOrAdd(answer, _ => new(() => ExpectedOf(Answers[answer]))).Value)
        {
            for (var output = 0; output < shape.Outputs; output++)
            {
                var own = InputGradients.Of(shape, weights, data, steps, output, Answers[answer].Activation, (LaneWidth)lanes);
                Largest(own, expected[output]).Should().BeLessThan(3e-6, $"of {shape}");
            }
        }
    }

    [Fact]
    public void Of_RandomNetworks_EqualsLibTorchsAutomaticDifferentiation()
    {
        foreach (var (target, activation) in Answers)
        {
            foreach (var (shape, data) in Networks(target))
            {
                using var model = new SequenceModel(shape, seed: 3);
                model.eval();
                var steps = LastSteps(data);
                var own = InputGradients.Of(shape, model.GetWeights(), data, steps, shape.Outputs - 1, activation);
                Largest(own, Automatic(model, data, steps, shape.Outputs - 1, activation)).Should().BeLessThan(2e-6, $"of {shape}");
            }
        }
    }

    [Fact]
    public void Of_StepAskedAboutInTheMiddle_ForgetsWhatComesAfter()
    {
        var target = TargetSpec.Number(1, TargetPlacement.EveryStep);
        var shape = new NetworkShape(2, new GruOptions { HiddenSize = 4 }, 1, TargetPlacement.EveryStep);
        var data = RandomSamples.Draw(target, 70, 6, 2);

        var own = InputGradients.Of(shape, FirstWeights.Of(shape), data, Enumerable.Repeat(2, 70).ToArray(), 0, OutputActivation.None);

        own.Chunk(12).Should().OnlyContain(sample => sample.Take(6).All(g => g != 0) && sample.Skip(6).All(g => g == 0));
    }

    // One answer for all widths: finite differences take their time.
    private static readonly ConcurrentDictionary<int, Lazy<Case[]>> Expected = new();

    private static Case[] ExpectedOf((TargetSpec Target, OutputActivation Activation) answer) => Networks(answer.Target).Select(network =>
    {
        var (weights, steps) = (FirstWeights.Of(network.Shape), LastSteps(network.Data));
        var expected = Enumerable.Range(0, network.Shape.Outputs).Select(output => Differences(network.Shape, weights, network.Data, steps, output, answer.Activation));
        return new Case(network.Shape, network.Data, weights, steps, expected.ToArray());
    }).ToArray();

    private static IEnumerable<(NetworkShape Shape, SequenceDataset Data)> Networks(TargetSpec target) =>
        from kind in Kinds
        from large in new[] { false, true }
        let features = large ? 9 : 1
        let recurrent = kind with { HiddenSize = large ? 5 : 3, Layers = large ? 2 : 1, Bidirectional = large, Dropout = large ? 0.4 : 0 }
        let data = RandomSamples.Draw(target, large ? 3 : 70, 3, features, hasLengths: large)
        select (new NetworkShape(features, recurrent, target.Size, target.Placement), Rounded(data));

    // Few bits, so that a small step is added to a float without rounding.
    private static SequenceDataset Rounded(SequenceDataset data) => data.WithValues(Array.ConvertAll(data.Inputs, x => MathF.Round(x * 256) / 256), data.Targets);

    private static int[] LastSteps(SequenceDataset data) => Enumerable.Range(0, data.Count).Select(i => data.LengthOf(i) - 1).ToArray();

    private static double[] Differences(NetworkShape shape, float[] weights, SequenceDataset data, int[] steps, int output, OutputActivation activation)
    {
        const float Step = 1f / 4096;
        var reference = new ReferenceNetwork(shape, data, new MeanSquaredError());
        var all = Array.ConvertAll(weights, weight => (double)weight);
        var gradients = new double[data.Inputs.Length];
        for (var i = 0; i < gradients.Length; i++)
        {
            var (sample, step) = Math.DivRem(i / data.Features, data.MaxSteps);
            if (step < data.LengthOf(sample))
            {
                var x = data.Inputs[i];
                data.Inputs[i] = x + Step;
                var above = Answer(reference.Outputs(all, sample), sample);
                data.Inputs[i] = x - Step;
                var below = Answer(reference.Outputs(all, sample), sample);
                data.Inputs[i] = x;
                gradients[i] = (above - below) / (2 * Step);
            }
        }

        return gradients;

        double Answer(double[][] outputs, int sample)
        {
            var own = outputs[data.Target.Placement == TargetPlacement.LastStep ? 0 : steps[sample]];
            return activation switch
            {
                OutputActivation.Softmax => Math.Exp(own[output]) / own.Sum(Math.Exp),
                OutputActivation.Sigmoid => Sigmoid(own[output]),
                OutputActivation.NormalizedSigmoid => Sigmoid(own[output]) / own.Sum(Sigmoid),
                _ => own[output],
            };
        }

        static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
    }

    private static double[] Automatic(SequenceModel model, SequenceDataset data, int[] steps, int output, OutputActivation activation)
    {
        using var scope = torch.NewDisposeScope();
        var inputs = torch.tensor(data.Inputs, [data.Count, data.MaxSteps, data.Features]).requires_grad_();
        var lengths = data.Lengths is null ? null : torch.tensor(data.Lengths).to(torch.ScalarType.Int64);
        var outputs = model.forward(inputs, lengths);
        var answers = activation switch
        {
            OutputActivation.Softmax => outputs.softmax(-1),
            OutputActivation.Sigmoid => outputs.sigmoid(),
            OutputActivation.NormalizedSigmoid => outputs.sigmoid() / outputs.sigmoid().sum(-1, keepdim: true),
            _ => outputs,
        };
        torch.stack(Enumerable.Range(0, data.Count).Select(i => data.Target.Placement == TargetPlacement.LastStep ? answers[i, output] : answers[i, steps[i], output]).ToArray()).sum().backward();
        return Array.ConvertAll(inputs.grad!.contiguous().data<float>().ToArray(), g => (double)g);
    }

    private sealed record Case(NetworkShape Shape, SequenceDataset Data, float[] Weights, int[] Steps, double[][] Expected);

    private static double Largest(float[] own, double[] right) => own.Zip(right, (one, other) => Math.Abs(one - other)).Max();
}

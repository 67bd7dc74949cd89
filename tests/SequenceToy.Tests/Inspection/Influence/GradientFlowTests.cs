using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Inspection.Influence;

public sealed class GradientFlowTests
{
    [Theory]
    [InlineData(0.5f, 0.5)]
    [InlineData(2f, 2)]
    public void Of_Adder_ShrinksOrGrowsByWhatIsKeptAtEachStep(float kept, double factor)
    {
        var data = SequenceDataset.FromArrays([[1, 2, 3, 4], [4, 3, 2, 1]], [1, 2]);
        using var model = RandomNetworks.Adder(data, [3], kept, isScaled: false);

        var flow = GradientFlow.Of(model, data);

        flow.Norms.Should().Equal(3, 3 * factor, 3 * factor * factor, 3 * factor * factor * factor);
        flow.Ratio.Should().BeApproximately(factor * factor * factor, 1e-6);
        flow.FactorPerStep.Should().BeApproximately(factor, 1e-6);
    }

    [Fact]
    public void ToString_SaysHowFarBackAndHowMuch()
    {
        new GradientFlow([2, 1, 0.5]).ToString().Should().Match("*2 steps back is 0.25 times*0.50 per step");
        new GradientFlow([2]).ToString().Should().Contain("only one step");
    }

    [Fact]
    public void Ratio_NothingArrives_IsZeroOrInfinite()
    {
        new GradientFlow([0, 0]).Ratio.Should().Be(0);
        new GradientFlow([0, 1]).Ratio.Should().Be(double.PositiveInfinity);
    }

    [Fact]
    public void Of_DifferentLengths_MeansTheSamplesThatReachSoFar()
    {
        var data = RandomSamples.Draw(TargetSpec.Class(3), 12, 5, 2, hasLengths: true);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 4, Bidirectional = true });

        var flow = GradientFlow.Of(model, data);

        flow.Norms.Should().HaveCount(5).And.OnlyContain(norm => norm > 0);
        GradientFlow.Of(model, data).Should().Be(flow);
    }

    [Fact]
    public void Of_NumberOfSamples_MeasuresOnTheFirst()
    {
        var data = RandomSamples.Draw(TargetSpec.Number(1, TargetPlacement.EveryStep), 12, 5, 2);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 4 });

        GradientFlow.Of(model, data, samples: 3).Should().Be(GradientFlow.Of(model, data.Slice(0, 3))).And.NotBe(GradientFlow.Of(model, data));
        GradientFlow.Of(model, data, predictionStep: 1).Norms.Should().HaveCount(2);
    }

    // Frobenius' norm is that over all classes, which the head's norm of a handful of outputs has too; one of the units is dead.
    [Theory]
    [InlineData(TargetPlacement.LastStep)]
    [InlineData(TargetPlacement.EveryStep)]
    public void Of_VeryManyClasses_EqualsTheSumOverEachOfThem(TargetPlacement placement)
    {
        const int Classes = 1200;
        var data = RandomSamples.Draw(TargetSpec.Class(Classes, placement), 3, 4, 2, hasLengths: true);
        using var model = RandomNetworks.Drawn(data, new GruOptions { HiddenSize = 3, Bidirectional = placement == TargetPlacement.LastStep });
        var (shape, weights) = (model.Shape, model.GetWeights());
        for (var row = 0; row < Classes; row++)
        {
            weights[^(Classes + (Classes * shape.HeadInputs) - (row * shape.HeadInputs))] = 0;
        }

        weights.CopyTo(model.Weights, 0);

        var flow = GradientFlow.Of(model, data);

        var squares = new double[data.Count * data.MaxSteps];
        int[] ends = [.. Enumerable.Range(0, data.Count).Select(sample => data.LengthOf(sample) - 1)];
        for (var output = 0; output < Classes; output++)
        {
            var gradients = InputGradients.Of(shape, weights, model.Scaling.Apply(data), ends, output, OutputActivation.None);
            for (var i = 0; i < gradients.Length; i++)
            {
                squares[i / 2] += (double)gradients[i] * gradients[i];
            }
        }

        for (var lag = 0; lag < flow.Norms.Count; lag++)
        {
            var reach = Enumerable.Range(0, data.Count).Where(sample => ends[sample] >= lag).ToArray();
            var norm = reach.Average(sample => Math.Sqrt(squares[(sample * data.MaxSteps) + ends[sample] - lag]));
            ((double)flow.Norms[lag]).Should().BeApproximately(norm, 1e-5 * norm, $"lag {lag}");
        }
    }

    // By differences of the answers, in the middle of a step of 0.02: what is left over is of its square and of 32-bit rounding.
    [Fact]
    public void Of_DifferentLengths_EqualsDifferencesOfTheAnswers()
    {
        const float Step = 0.01f;
        var data = RandomSamples.Draw(TargetSpec.Number(2), 12, 5, 2, hasLengths: true);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 4 }, isScaled: false);

        var flow = GradientFlow.Of(model, data);

        for (var lag = 0; lag < 5; lag++)
        {
            var reach = data.Where(sample => sample.Input.Steps > lag).ToArray();
            ((double)flow.Norms[lag]).Should().BeApproximately(reach.Average(sample => Norm(sample.Input, sample.Input.Steps - 1 - lag)), 0.005, $"lag {lag}");
        }

        double Norm(Sequence input, int step) => Math.Sqrt(Enumerable.Range(0, 2).Sum(feature =>
        {
            float[] Answer(float change)
            {
                var values = input.Values.ToArray();
                values[(step * 2) + feature] += change;
                return model.PredictDetailed(new Sequence(values, 2))[0].Value.Values.ToArray();
            }

            return Answer(Step).Zip(Answer(-Step)).Sum(pair => Math.Pow((pair.First - pair.Second) / (2.0 * Step), 2));
        }));
    }
}

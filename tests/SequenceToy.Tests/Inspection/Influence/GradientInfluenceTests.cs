using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks.Cells;
using SequenceToy.Tests.Training.Engines.Fused;

namespace SequenceToy.Tests.Inspection.Influence;

public sealed class GradientInfluenceTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_LinearNetwork_EqualsTheSwing(bool isScaled)
    {
        var data = OutputRangeTests.Pairs();
        using var model = RandomNetworks.Adder(data, isScaled ? [1, 0.1f] : [2, 0.5f], isScaled: isScaled);

        var swing = InfluenceReport.Of(model, data);
        var own = InfluenceReport.Of(model, data, InfluenceMethod.Gradient);

        foreach (var (slope, step) in own.Steps.Concat(own.Features).Zip(swing.Steps.Concat(swing.Features)))
        {
            (slope.Step, slope.Feature).Should().Be((step.Step, step.Feature));
            slope.Share.Should().BeApproximately(step.Share, 1e-6);
            slope.Mean.Should().BeApproximately(step.Mean, 1e-4);
        }
    }

    [Fact]
    public void Of_RandomNetwork_EqualsDifferencesInOriginalUnitsTimesTheRange()
    {
        const float Step = 1f / 512;
        var data = RandomSamples.Draw(TargetSpec.Number(2), 25, 4, 1, hasLengths: true);
        using var model = RandomNetworks.Drawn(data, new LstmOptions { HiddenSize = 5, Layers = 2, Bidirectional = true });

        var own = InfluenceReport.Of(model, data, InfluenceMethod.Gradient, new() { Points = 3, Counting = StepCounting.FromStart });

        foreach (var step in own.Steps)
        {
            var samples = data.Where(sample => sample.Input.Steps > step.Step).ToArray();
            var range = samples.Max(sample => sample.Input[step.Step]) - samples.Min(sample => sample.Input[step.Step]);
            var shares = samples.Select(sample =>
            {
                var above = BruteForce.Answer(model, sample, 0, step.Step, [sample.Input[step.Step] + Step]);
                var below = BruteForce.Answer(model, sample, 0, step.Step, [sample.Input[step.Step] - Step]);
                return Enumerable.Range(0, 2).Max(i => Math.Abs(above[i] - below[i]) / (2 * Step) * range / (model.Scaling.Targets!.Features[i].Maximum - model.Scaling.Targets.Features[i].Minimum));
            }).ToArray();
            step.Share.Should().BeApproximately(shares.Average(), 1e-3 * shares.Average());
        }
    }
}

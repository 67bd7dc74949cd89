using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Tests.Metrics.Baselines;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>The regression of errors on real networks that were hardly trained: what is left to find is known.</summary>
public sealed class ResidualTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_LinearRuleUntrained_LeavesOnlyTheNoise(int seed)
    {
        var (test, error) = Untrained(seed, (a, _, noise) => (2 * a) + noise);

        ((1 - test.Share) * error).Should().BeApproximately(1, 0.25, "the noise has a variance of 1");
        test.StandardError.Should().BeInRange(0.0005, 0.05);
        test.Sequences.Should().Be(200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_ProductOfTwoInputsUntrained_LeavesOnlyTheNoise(int seed)
    {
        var (test, error) = Untrained(seed, (a, b, noise) => (a * b) + (0.5 * noise));

        ((1 - test.Share) * error).Should().BeApproximately(0.25, 0.1, "the noise has a variance of a quarter");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_PureNoise_ExplainsNothing(int seed)
    {
        using var result = SequenceExperiment.For(Drawn(seed, (_, _, noise) => noise)).WithLstm(hiddenSize: 4).WithTraining(epochs: 15, learningRate: 0.005).WithSeed(seed).Run();

        result.Evidence.Residuals!.Share.Should().BeLessThan(0.05);
        result.Diagnosis.Verdict.Should().Be(Verdict.NoBetterThanBaseline);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Of_TrainedToTheNoiseFloor_ExplainsNothing(int seed)
    {
        using var result = SequenceExperiment.For(Drawn(seed, (a, _, noise) => (2 * a) + noise)).WithLstm(hiddenSize: 16).WithTraining(epochs: 150).WithSeed(seed).Run();

        result.Evidence.Residuals!.Share.Should().BeLessThan(0.05);
        result.Diagnosis.Verdict.Should().Be(Verdict.AtNoiseFloor);
    }

    // Neither a line, a square, a product nor ten neighbors show these.
    [Theory]
    [InlineData("wave", 0.8)]
    [InlineData("steps", 0.8)]
    [InlineData("product of signs", 0.6)]
    public void Of_RulesOfTreesUntrained_AreFound(string rule, double found)
    {
        var (test, _) = Untrained(5, (a, b, noise) => (0.1 * noise) + rule switch
        {
            "wave" => Math.Sin(6 * a),
            "steps" => Math.Floor(2 * a) % 2,
            _ => Math.Sign(a - 0.3) * Math.Sign(b + 0.2),
        });

        test.Share.Should().BeGreaterThan(found);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void Of_HeldOutSequencesOfAnotherLength_AreMeasured(int steps)
    {
        static SequenceDataset Sums(int seed, int count, int steps)
        {
            var random = new Random(seed);
            float[][] inputs = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, steps).Select(_ => random.NextSingle()).ToArray())];
            return SequenceDataset.FromArrays(inputs, [.. inputs.Select(input => input[^1])]);
        }

        using var result = SequenceExperiment.For(Sums(1, 100, 4)).WithTraining(epochs: 1, learningRate: 1e-9).WithTestData(Sums(2, 60, steps)).Run();

        result.Evidence.Residuals!.Share.Should().BeGreaterThan(0.9, "the last input is the target");
        result.Diagnosis.Verdict.Should().NotBe(Verdict.AtNoiseFloor);
    }

    [Fact]
    public void IsAnInput_WindowsOneStepAhead_OnlyInOrder()
    {
        var series = DrawnSeries.Noise(3, 50);
        SequenceDataset Windows(int ahead) => SequenceDataset.FromArrays(
            [.. Enumerable.Range(0, 40).Select(start => series[start..(start + 4)])], [.. Enumerable.Range(0, 40).Select(start => series[start + 3 + ahead])]);

        PrecedingTarget.IsAnInput(Windows(1)).Should().BeTrue();
        PrecedingTarget.IsAnInput(Windows(2)).Should().BeFalse();
        PrecedingTarget.IsAnInput(Windows(1).Pick([.. Enumerable.Range(0, 40).Reverse()])).Should().BeFalse("each follows the one after it");
    }

    [Fact]
    public void Of_NothingHeldOut_IsNotMeasured()
    {
        using var result = SequenceExperiment.For(Drawn(1, (a, _, noise) => a + noise)).WithSamples(validationSplit: 0).WithTraining(epochs: 1).Run();

        (result.Evidence.Residuals, result.Diagnosis.Verdict).Should().Be((null, Verdict.CannotTell));
    }

    // The result, and the mean squared error that it explains a share of.
    private static (ResidualTest Test, double Error) Untrained(int seed, Func<double, double, double, double> rule)
    {
        using var result = SequenceExperiment.For(Drawn(seed, rule)).WithTraining(epochs: 1, learningRate: 1e-9).WithSeed(seed).Run();
        return (result.Evidence.Residuals!, Math.Pow(result.Scores.Rmse!.Value, 2));
    }

    private static SequenceDataset Drawn(int seed, Func<double, double, double, double> rule)
    {
        var (a, b, noise) = (DrawnSeries.Noise(seed, 1000), DrawnSeries.Noise(seed + 100, 1000), DrawnSeries.Noise(seed + 200, 1000));
        return SequenceDataset.FromArrays([.. a.Zip(b, (one, other) => new[] { one, other })], [.. Enumerable.Range(0, 1000).Select(i => (float)rule(a[i], b[i], noise[i]))]);
    }
}

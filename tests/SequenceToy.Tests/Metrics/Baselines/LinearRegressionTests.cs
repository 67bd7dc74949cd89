using SequenceToy.Data;
using SequenceToy.Metrics.Baselines;

namespace SequenceToy.Tests.Metrics.Baselines;

public sealed class LinearRegressionTests
{
    [Fact]
    public void Fit_ALinearRule_IsFoundExactly()
    {
        var data = Linear(seed: 1, count: 100, noise: 0);

        LinearRegression.Fit(data.Slice(0, 80))!.Score(data.Slice(80, 20)).R2.Should().BeGreaterThan(1 - 1e-9);
    }

    // With thousands of samples the error of the fit itself is small beside the noise.
    [Fact]
    public void Fit_ALinearRuleWithNoise_ReachesTheNoise()
    {
        var data = Linear(seed: 2, count: 4000, noise: 2);

        LinearRegression.Fit(data.Slice(0, 2000))!.Score(data.Slice(2000, 2000)).Rmse.Should().BeInRange(1.92, 2.08);
    }

    // Steps that a sequence does not have would count as the mean, and the rule would not be linear, without their number as an input.
    [Fact]
    public void Fit_ASumOverSequencesOfSeveralLengths_IsFoundExactly()
    {
        var random = SeededRandom.ForSeed(5, RandomPurpose.Data);
        var data = SequenceDataset.FromSamples(Enumerable.Range(0, 200).Select(sample =>
        {
            float[] values = [.. Enumerable.Range(0, 3 + (sample % 5)).Select(_ => 20 + (5 * random.NextSingle()))];
            return new Sample(Sequence.FromSteps([.. values.Select(value => new[] { value })]), [100 + (2 * values.Sum()) + (3 * values[^1])]);
        }), TargetSpec.Number());

        LinearRegression.Fit(data.Slice(0, 150))!.Score(data.Slice(150, 50)).R2.Should().BeGreaterThan(0.9999);
    }

    [Fact]
    public void Fit_AutoregressiveSeries_ReachesTheNoiseAndBeatsTheLastValue()
    {
        var series = DrawnSeries.Noise(3, 3000);
        for (var i = 1; i < series.Length; i++)
        {
            series[i] += 0.5f * series[i - 1];
        }

        var windows = DrawnSeries.Windows(series, 10);
        var (training, test) = (windows.Slice(0, 2000), windows.Slice(2000, windows.Count - 2000));
        var scores = BaselineSet.Fit(training).Score(test);

        scores.Single(own => own.Name == "linear regression")[Metric.Rmse].Should().BeInRange(0.95, 1.05);
        scores[BaselineSet.Strongest(Metric.Nrmse, [.. scores.Select(own => own.Scores)])].Name.Should().Be("linear regression");
    }

    [Fact]
    public void Fit_PureNoise_IsHardlyWorseThanTheMean()
    {
        var windows = DrawnSeries.Windows(DrawnSeries.Noise(4, 120), 24);
        var scores = BaselineSet.Fit(windows.Slice(0, 70)).Score(windows.Slice(70, 26));

        (scores[^1][Metric.Rmse] / scores[0][Metric.Rmse]).Should().BeLessThan(1.15);
    }

    [Fact]
    public void Fit_SequencesOfManyLengths_FindsTheRuleOfTheLastSteps()
    {
        var random = new Random(5);
        var data = SequenceDataset.FromSamples(
            Enumerable.Range(0, 300).Select(_ =>
            {
                float[] values = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => (float)random.NextDouble())];
                return new Sample(new Sequence(values), [(3 * values[^1]) - (2 * values[^2])]);
            }),
            TargetSpec.Number());

        LinearRegression.Fit(data.Slice(0, 250))!.Score(data.Slice(250, 50)).R2.Should().BeGreaterThan(0.9999);
    }

    [Fact]
    public void Fit_ClassesOrTooFewTargetsOrTooManyFeatures_IsNone()
    {
        LinearRegression.Fit(SequenceDataset.FromArrays([[[1]], [[2]], [[3]], [[4]]], [0, 1, 1, 0], 2)).Should().BeNull();
        LinearRegression.Fit(SequenceDataset.FromArrays([[1], [2], [3]], [1, 2, 3])).Should().BeNull();
        LinearRegression.Fit(SequenceDataset.FromSamples(Enumerable.Range(0, 5).Select(i => new Sample(new Sequence(new float[129], 129), [i])), TargetSpec.Number())).Should().BeNull();
    }

    private static SequenceDataset Linear(int seed, int count, double noise)
    {
        var random = new Random(seed);
        var errors = DrawnSeries.Noise(seed, count);
        float[][] inputs = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 5).Select(_ => (float)random.NextDouble() * 10).ToArray())];
        return SequenceDataset.FromArrays(inputs, [.. inputs.Select((x, i) => (float)(3 + (2 * x[0]) - x[3] + (noise * errors[i])))]);
    }
}

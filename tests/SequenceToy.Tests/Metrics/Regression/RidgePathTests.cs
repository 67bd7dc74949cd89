using SequenceToy.Inspection.Probes;
using SequenceToy.Metrics.Regression;

namespace SequenceToy.Tests.Metrics.Regression;

public sealed class RidgePathTests
{
    // The regression of the probes is held against scikit-learn's; it computes in another way.
    [Theory]
    [InlineData(60, 4, 0.5)]
    [InlineData(60, 4, 0)]
    [InlineData(40, 30, 1)]
    [InlineData(20, 25, 1)]
    public void Fit_BestPenalty_HasTheWeightsOfARidgeRegressionWithIt(int rows, int width, double noise)
    {
        var (inputs, targets) = Drawn(rows, width, noise);

        var (weights, penalty) = new RidgePath(inputs, width).Fit(targets);

        var expected = RidgeRegression.For(inputs, width, penalty * rows)!.Fit(targets).Weights;
        weights.Zip(expected, (one, other) => Math.Abs(one - other)).Max().Should().BeLessThan(1e-8);
    }

    [Theory]
    [InlineData(60, 4, 0.5)]
    [InlineData(40, 30, 1)]
    [InlineData(20, 25, 3)]
    public void Fit_Penalty_HasTheLeastGeneralizedCrossValidation(int rows, int width, double noise)
    {
        var (inputs, targets) = Drawn(rows, width, noise);

        var (_, penalty) = new RidgePath(inputs, width).Fit(targets);

        var errors = RidgePath.Penalties.Select(each => (Penalty: each, Fit: Hat(inputs, targets, rows, width, each * rows)))
            .Where(each => each.Fit.Freedom <= 0.9 * (rows - 1))
            .Select(each => (each.Penalty, Error: each.Fit.Squares / Math.Pow(rows - 1 - each.Fit.Freedom, 2)));
        penalty.Should().Be(errors.MinBy(each => each.Error).Penalty);
    }

    [Fact]
    public void Fit_NothingToFind_HasAHeavyPenalty()
    {
        var (inputs, _) = Drawn(40, 20, 0);

        new RidgePath(inputs, 20).Fit(Drawn(40, 1, 1).Inputs).Penalty.Should().BeGreaterThanOrEqualTo(0.1);
    }

    // The hat matrix one column at a time: what a fit to a single 1 predicts at that row.
    private static (double Squares, double Freedom) Hat(double[] inputs, double[] targets, int rows, int width, double alpha)
    {
        var regression = RidgeRegression.For(inputs, width, alpha)!;
        var line = regression.Fit(targets);
        var squares = Enumerable.Range(0, rows).Sum(row => Math.Pow(targets[row] - line.At(inputs.AsSpan(row * width, width)), 2));
        var freedom = Enumerable.Range(0, rows).Sum(row =>
        {
            var one = new double[rows];
            one[row] = 1;
            return regression.Fit(one).At(inputs.AsSpan(row * width, width)) - (1.0 / rows);
        });
        return (squares, freedom);
    }

    // Standardized inputs and centered targets.
    private static (double[] Inputs, double[] Targets) Drawn(int rows, int width, double noise)
    {
        var random = new Random(7);
        var inputs = Enumerable.Range(0, rows * width).Select(_ => random.NextDouble()).ToArray();
        for (var column = 0; column < width; column++)
        {
            var values = Enumerable.Range(0, rows).Select(row => inputs[(row * width) + column]).ToArray();
            var (mean, spread) = (values.Average(), Math.Sqrt(values.Average(value => Math.Pow(value - values.Average(), 2))));
            for (var row = 0; row < rows; row++)
            {
                inputs[(row * width) + column] = (values[row] - mean) / spread;
            }
        }

        var targets = Enumerable.Range(0, rows).Select(row => inputs[row * width] - (0.5 * inputs[(row * width) + width - 1]) + (noise * (random.NextDouble() - 0.5))).ToArray();
        var average = targets.Average();
        return (inputs, Array.ConvertAll(targets, target => target - average));
    }
}

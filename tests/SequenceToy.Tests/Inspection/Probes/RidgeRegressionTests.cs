using SequenceToy.Inspection.Probes;
using SequenceToy.Metrics.Regression;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Inspection.Probes;

public sealed class RidgeRegressionTests
{
    public static TheoryData<string> Cases => [.. RidgeFixtures.Load.Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fit_ScikitLearnsCases_HasItsWeights(string name)
    {
        var expected = Array.Find(RidgeFixtures.Load.Cases, one => one.Name == name)!;

        var line = RidgeRegression.For(expected.Fitted, expected.Width, expected.Alpha)!.Fit(expected.Answers);

        var scale = expected.Weights.Max(Math.Abs);
        line.Weights.Zip(expected.Weights, (one, other) => Math.Abs(one - other)).Max().Should().BeLessThan(1e-9 * scale);
        line.Intercept.Should().BeApproximately(expected.Intercept, 1e-9 * Math.Max(1, Math.Abs(expected.Intercept)));
    }

    [Fact]
    public void Of_MatrixThatIsNotPositive_IsNull()
    {
        Cholesky.Of([1, 0, 2, 1], 2).Should().BeNull();
        Cholesky.Of([double.NaN], 1).Should().BeNull();
        Cholesky.Of([double.PositiveInfinity], 1).Should().BeNull();
        Cholesky.Of([double.PositiveInfinity, 0, 1, 1], 2).Should().BeNull();
    }

    [Fact]
    public void Solve_WorkedExample_IsRight()
    {
        // [4 2; 2 5] x = [8; 8] has x = [1.5; 1].
        double[] b = [8, 8];

        Cholesky.Of([4, 0, 2, 5], 2)!.Solve(b);

        b[0].Should().BeApproximately(1.5, 1e-12);
        b[1].Should().BeApproximately(1, 1e-12);
    }
}

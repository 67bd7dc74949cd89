using SequenceToy.Scaling;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Scaling;

public sealed class SklearnParityTests
{
    private static readonly SklearnFixtures Sklearn = SklearnFixtures.Load;

    public static TheoryData<string> Scalers => [.. Sklearn.Scalers.Select(scaler => scaler.Name)];

    [Theory]
    [MemberData(nameof(Scalers))]
    public void Apply_TrainingConstantAndOutsideValues_EqualsSklearn(string name)
    {
        var expected = Sklearn.Scalers.Single(scaler => scaler.Name == name);
        Scaler recipe = expected.Low is { } low ? new MinMaxScaler(low, expected.High!.Value) : new StandardScaler();

        var fitted = recipe.Fit(Sklearn.Training, Sklearn.Features);

        ShouldBeClose(fitted.Apply(Sklearn.Training), expected.Training);
        ShouldBeClose(fitted.Apply(Sklearn.Outside), expected.Outside);
        ShouldBeClose(fitted.Invert(Sklearn.Outside), expected.Inverse);
    }

    private static void ShouldBeClose(float[] actual, double[] expected)
    {
        actual.Length.Should().Be(expected.Length);
        for (var i = 0; i < actual.Length; i++)
        {
            ((double)actual[i]).Should().BeApproximately(expected[i], 1e-6 * Math.Max(1, Math.Abs(expected[i])), "number {0}", i);
        }
    }
}

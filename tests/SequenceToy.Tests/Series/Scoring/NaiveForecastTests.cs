using SequenceToy.Series.Scoring;
using SequenceToy.Tests.Fixtures;

namespace SequenceToy.Tests.Series.Scoring;

public sealed class NaiveForecastTests
{
    public static TheoryData<string> Cases => [.. ForecastFixtures.Load.Cases.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Predict_EachRule_EqualsThePackageForecastOfR(string name)
    {
        var fixture = ForecastFixtures.Load.Cases.Single(one => one.Name == name);

        Rules(fixture).Select(rule => rule.Name).Should().BeEquivalentTo(fixture.Forecasts.Keys);
        foreach (var (rule, forecast) in Rules(fixture))
        {
            Forecast(fixture, forecast).Should().Equal(fixture.Forecasts[rule], (own, theirs) => Math.Abs(own - theirs) <= 1e-10 * Math.Abs(theirs), rule);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mase_OfEachRule_EqualsThePackageForecastOfR(string name)
    {
        var fixture = ForecastFixtures.Load.Cases.Single(one => one.Name == name);
        var scale = ErrorScale.Of(fixture.Values.AsSpan(0, fixture.Origin), fixture.Period);

        foreach (var (rule, forecast) in Rules(fixture))
        {
            var errors = Forecast(fixture, forecast).Select((value, step) => Math.Abs(value - fixture.Values[fixture.Origin + step]));
            (errors.Average() / scale).Should().BeApproximately(fixture.Mase[rule], 1e-10 * fixture.Mase[rule], rule);
        }
    }

    private static IEnumerable<(string Name, NaiveForecast Rule)> Rules(ForecastCase fixture)
    {
        yield return ("naive", NaiveForecast.LastValue);
        yield return ("drift", NaiveForecast.Drift);
        yield return ("mean", NaiveForecast.Mean);
        if (fixture.Period > 1)
        {
            yield return ("seasonal", NaiveForecast.Seasonal(fixture.Period));
        }
    }

    private static double[] Forecast(ForecastCase fixture, NaiveForecast rule) =>
        [.. Enumerable.Range(1, fixture.Steps).Select(step => rule.For(fixture.Values)(fixture.Origin - 1, step))];
}

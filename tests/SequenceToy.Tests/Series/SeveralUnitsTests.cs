using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

/// <summary>Errors of several series or targets have no common unit; what is said about them must name the unit.</summary>
public sealed class SeveralUnitsTests
{
    private static readonly double[] Small = SimulatedSeries.RandomWalk(3, 120);
    private static readonly double[] Large = [.. SimulatedSeries.TrendAndSeason(4, 120).Select(value => 1000 * value)];

    [Fact]
    public void Evidence_SeveralTargets_NamesTheUnit()
    {
        using var result = Quick(SeriesData.FromColumns(["small", "large"], [Small, Large])).Run();

        result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Sentence.Contains("of that of the baseline") && evidence.Sentence.Contains("MASE's scale"));
    }

    [Fact]
    public void Evidence_SeveralSeries_NamesTheUnit()
    {
        using var result = Quick(SeriesData.FromSeries(TimeSeries.FromColumns("a", ["x"], [Small]), TimeSeries.FromColumns("b", ["x"], [Large]))).Run();

        result.Diagnosis.Evidence[0].Sentence.Should().Contain("MASE's scale");
    }

    [Fact]
    public void Evidence_OneSeries_IsInItsOwnUnit()
    {
        using var result = Quick(SeriesData.FromValues(Small)).Run();

        result.Diagnosis.Evidence[0].Sentence.Should().StartWith("The network's RMSE").And.NotContain("MASE");
    }

    [Fact]
    public void Texts_BaselineWithoutError_HaveNoInfinity()
    {
        double[] values = [.. Enumerable.Range(0, 120).Select(i => i % 6 * 1.0)];
        using var result = Quick(SeriesData.FromValues(values)).WithPeriod(6).Run();

        result.StrongestBaseline.Skill.Should().Be(double.NegativeInfinity);
        string.Join('\n', [result.ToString(), result.Diagnosis.ToString()]).Should().Contain("without error").And.Contain("no error").And.NotContain("infinite");
    }

    private static SeriesExperiment Quick(SeriesData data) =>
        SeriesExperiment.For(data).WithWindow(4).WithHorizon(2).WithLstm(hiddenSize: 1).WithTraining(epochs: 1, learningRate: 1e-5).WithSeed(1);
}

using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

/// <summary>Values that a policy filled are no truth: no score, scale or interval may use them.</summary>
public sealed class FilledValuesTests
{
    [Fact]
    public void Run_FilledTestValues_AreNotScored()
    {
        // White noise; of the last 40 values, three of four are missing. Repeating the last value would look nearly perfect on them.
        var noise = SimulatedSeries.Autoregressive(5, 200, 0);
        using var whole = Quick(noise).Run();
        using var holes = Quick([.. noise.Select((value, i) => i >= 160 && i % 4 != 0 ? double.NaN : value)]).Run();

        holes.Baselines[0].Scores.Rmse.Should().BeGreaterThan(0.7 * whole.Baselines[0].Scores.Rmse);
        holes.Residuals().Where(residual => residual.Part == SeriesPart.Test).Should().HaveCountLessThan(15);
        double.IsFinite(holes.Coverage[0].Measured).Should().BeTrue();
    }

    [Fact]
    public void Run_FilledTrainingValues_DoNotShrinkTheScale()
    {
        var noise = SimulatedSeries.Autoregressive(5, 120, 0);
        bool IsMissing(int i) => i is > 10 and < 60 && i % 3 == 0;
        using var result = Quick([.. noise.Select((value, i) => IsMissing(i) ? double.NaN : value)]).Run();

        var training = 120 - (2 * 18);
        var expected = Enumerable.Range(1, training - 1).Where(i => !IsMissing(i) && !IsMissing(i - 1)).Average(i => Math.Abs(noise[i] - noise[i - 1]));
        result.Settings.Period.Should().BeNull();
        (result.Scores.Mae / result.Scores.Mase).Should().BeApproximately(expected, 1e-9);
    }

    private static SeriesExperiment Quick(double[] values) => SeriesExperiment
        .For(SeriesData.FromColumns(["value"], [values], policy: new TimePolicy { Gaps = TimeGaps.FillPrevious }))
        .WithWindow(6).WithLstm(hiddenSize: 2).WithTraining(epochs: 2).WithSeed(1);
}

using System.Globalization;
using System.Text.RegularExpressions;
using SequenceToy.Diagnosis;
using SequenceToy.Series;

namespace SequenceToy.Tests.Series;

public sealed class TestShareTests
{
    public static TheoryData<int, int, int, int> Sizes =>
        new() { { 60, 24, 3, 0 }, { 70, 20, 12, 0 }, { 96, 24, 12, 0 }, { 120, 12, 12, 12 }, { 45, 10, 4, 0 }, { 200, 30, 24, 0 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Summary_SuggestedShare_PassesAndGivesEnoughOrigins(int length, int window, int horizon, int seasonal)
    {
        var experiment = SeriesExperiment.For(SeriesData.FromValues(SimulatedSeries.TrendAndSeason(3, length)))
            .WithWindow(window).WithHorizon(horizon).WithLstm(hiddenSize: 1).WithTraining(epochs: 1);
        experiment = seasonal > 0 ? experiment.WithSeasonalDifferencing(seasonal) : experiment;
        experiment = experiment.SplitByTime(validation: 0.2, test: (horizon + 1.0) / length);
        using var result = experiment.Run();

        var summary = result.Diagnosis.Summary;

        result.Diagnosis.Verdict.Should().Be(Verdict.CannotTell);
        var suggested = Regex.Match(summary, @"SplitByTime with test: (0\.\d+)");
        if (!suggested.Success)
        {
            summary.Should().Contain("too short for that");
            for (var share = 0.01; share < 0.8; share += 0.01)
            {
                (Origins(experiment.SplitByTime(0.2, share)) ?? 0).Should().BeLessThan(Math.Max(6, 2 * horizon), $"{share} was not suggested");
            }

            return;
        }

        var changed = experiment.SplitByTime(0.2, double.Parse(suggested.Groups[1].Value, CultureInfo.InvariantCulture));
        Origins(changed).Should().BeGreaterThanOrEqualTo(Math.Max(6, 2 * horizon));
    }

    private static int? Origins(SeriesExperiment experiment)
    {
        try
        {
            experiment.Validate();
        }
        catch (ArgumentException)
        {
            return null;
        }

        using var result = experiment.Run();
        return result.TestOrigins;
    }
}

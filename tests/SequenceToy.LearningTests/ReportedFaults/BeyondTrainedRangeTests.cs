using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 7: held-out targets beyond the trained range are named, and a large error there is not overfitting.</summary>
public sealed class BeyondTrainedRangeTests
{
    [Theory]
    [InlineData(296, 0.1, 60, 8, 1)]
    [InlineData(296, 0.1, 60, 16, 2)]
    [InlineData(296, 0.2, 60, 16, 3)]
    [InlineData(296, 0.2, 300, 16, 3)]
    [InlineData(400, 0.3, 100, 8, 4)]
    [InlineData(250, 0.15, 200, 32, 5)]
    public void RisingSeries_LastPartHeldOut_IsFoundAndNotOverfitting(int count, double slope, int epochs, int units, int seed)
    {
        using var result = Judgment.InOrder(Draw.Windows(Draw.Series(count, seed, (step, _, random) => (slope * step) + random.NextGaussian()), 6), seed, epochs, units).Run();

        result.Evidence.Data!.OutsideRange!.Share.Should().BeGreaterThan(0.5);
        result.ShouldFind(FindingKind.HeldOutRangeExceeded);
        result.ShouldBe(Verdict.NoBetterThanBaseline);
    }

    // The chain of suggestions led from 1.26 over 1.86 and 2.32 to 3.22.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RisingSeries_SuggestionsFollowed_DoNotRaiseTheErrorEachTime(int seed)
    {
        var experiment = Judgment.InOrder(Draw.Windows(Draw.Series(296, seed, (step, _, random) => (0.1 * step) + random.NextGaussian()), 6), seed, 60);
        var errors = new List<double>();
        for (var round = 0; round < 4; round++)
        {
            using var result = experiment.Run();
            errors.Add(result.Scores.Nrmse!.Value);
            if (result.Diagnosis.Suggestions.Count == 0)
            {
                break;
            }

            experiment = experiment.WithSuggestion(result.Diagnosis.Suggestions[0]);
        }

        errors[^1].Should().BeLessThan(1.2 * errors[0], "{0}", string.Join(", ", errors));
    }
}

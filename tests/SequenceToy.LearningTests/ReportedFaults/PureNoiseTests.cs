using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 6: noise is not underfitting, and more units cannot predict it.</summary>
public sealed class PureNoiseTests(ITestOutputHelper output)
{
    private static readonly Verdict[] Possible = [Verdict.NoBetterThanBaseline, Verdict.CannotTell, Verdict.Overfitting];

    [Fact]
    public void SixtySeriesOf74Months_AreNotUnderfitting() => AreNotUnderfitting(60, Months);

    [Theory]
    [InlineData(200, 6, 20, 4)]
    [InlineData(500, 4, 15, 8)]
    [InlineData(120, 12, 20, 16)]
    public void OtherNoise_TwentySeeds_IsNotUnderfitting(int count, int steps, int epochs, int units) =>
        AreNotUnderfitting(20, seed => Judgment.InOrder(Draw.Noise(count, seed, steps), seed, epochs, units));

    [Fact]
    public void SixtySeriesOf74Months_AreNotGivenMoreUnits()
    {
        foreach (var seed in Enumerable.Range(100, 60))
        {
            using var result = Months(seed).Run();
            result.ShouldNotAddUnits();
        }
    }

    private static SequenceExperiment Months(int seed) => Judgment.InOrder(Draw.Windows(Draw.Autoregression(74, seed, 0), 12), seed, 30);

    // Noise that is better than the baseline by two standard errors occurs about once in forty runs.
    private void AreNotUnderfitting(int count, Func<int, SequenceExperiment> make)
    {
        var others = 0;
        var adding = 0;
        foreach (var seed in Enumerable.Range(100, count))
        {
            using var result = make(seed).Run();
            result.ShouldNotBe(Verdict.Underfitting);
            result.ShouldNotBe(Verdict.Learned);
            others += Possible.Contains(result.Diagnosis.Verdict) ? 0 : 1;
            var units = result.Diagnosis.Suggestions.Select(suggestion => suggestion.Settings.Recurrent.HiddenSize > result.Settings.Recurrent.HiddenSize).ToArray();
            units.FirstOrDefault().Should().BeFalse("{0}", result.Diagnosis);
            adding += units.Contains(true) ? 1 : 0;
        }

        output.WriteLine($"{others} other verdicts and {adding} times more units in {count} runs");
        others.Should().BeLessThanOrEqualTo(count / 10);
    }
}

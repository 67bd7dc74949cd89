using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.HeldOutCounts;

/// <summary>The verdicts of the same training run with 12 to 1,000 held-out samples of the same distribution. All 20 seeds: <c>-explicit on</c>.</summary>
public sealed class HeldOutCountTests(ITestOutputHelper output)
{
    private const int AllSeeds = 20, FirstSeeds = 5;
    private static readonly int[] Counts = [12, 24, 30, 60, 1000];

    public static TheoryData<Source> Sources => [.. Source.All];

    [Fact]
    public void History_OfTheSameSeed_DoesNotDependOnTheHeldOutSamples() =>
        Counts.Select(count =>
        {
            using var result = Source.All[0].With(count, 3).Run();
            return string.Join(", ", result.History.Select(epoch => epoch.Loss));
        }).Distinct().Should().ContainSingle();

    [Theory]
    [MemberData(nameof(Sources), DisableDiscoveryEnumeration = true)]
    public void Verdict_OfALearnedRun_DoesNotDependOnTheNumberOfHeldOutSamples(Source source) => Contradictions(source, FirstSeeds).Should().BeEmpty();

    [Theory(Explicit = true)]
    [MemberData(nameof(Sources), DisableDiscoveryEnumeration = true)]
    public void Verdict_OfAllSeeds_DoesNotDependOnTheNumberOfHeldOutSamples(Source source) => Contradictions(source, AllSeeds).Should().BeEmpty();

    // The verdicts of the seeds that have Learned and a verdict that contradicts it. A network at its noise floor may have learned:
    // it is better than all baselines, and nothing more is found.
    private string[] Contradictions(Source source, int seeds)
    {
        var ladders = Enumerable.Range(0, seeds).Select(seed => Counts.Select(count => VerdictOf(source, count, seed)).ToArray()).ToArray();
        foreach (var group in ladders.GroupBy(Text).OrderByDescending(group => group.Count()))
        {
            output.WriteLine($"{source}: {group.Count()} × {group.Key}");
        }

        return [.. ladders.Where(ladder => ladder.Contains(Verdict.Learned) && ladder.Any(verdict => verdict is not (Verdict.Learned or Verdict.AtNoiseFloor or Verdict.CannotTell))).Select(Text)];
    }

    private static string Text(Verdict[] ladder) => string.Join(", ", ladder);

    private static Verdict VerdictOf(Source source, int count, int seed)
    {
        using var result = source.With(count, seed).Run();
        return result.Diagnosis.Verdict;
    }
}

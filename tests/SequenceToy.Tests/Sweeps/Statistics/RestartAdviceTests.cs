using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Tests.Sweeps.Statistics;

public sealed class RestartAdviceTests
{
    [Fact]
    public void Of_FewEarlySolutions_IsThatByHand()
    {
        // Cutoff 30: (30 + 30 + 30 + 30) ÷ 1 = 120. Cutoff 40: (30 + 40 + 40 + 40) ÷ 2 = 75. Cutoff 190: (30 + 40 + 190 + 190) ÷ 3 = 150.
        // Never: (30 + 40 + 190 + 200) ÷ 3.
        var advice = RestartAdvice.Of([new(30, true), new(190, true), new(40, true), new(200, false)])!;

        (advice.Cutoff, advice.SolvedByCutoff, advice.CostWithRestarts).Should().Be((40, 0.5, 75));
        advice.CostWithoutRestarts.Should().BeApproximately(460.0 / 3, 1e-12);
        advice.Saving.Value.Should().BeApproximately(1 - (75 / (460.0 / 3)), 1e-12);
    }

    [Fact]
    public void Of_ManyRunsThatSolveEarlyOrNever_IsWorthwhile()
    {
        // Half of the runs solve at 40, the others never: 160 ÷ 2 instead of 480 ÷ 2.
        var advice = RestartAdvice.Of(Runs(40, (40, true), (200, false)))!;

        (advice.Cutoff, advice.CostWithRestarts, advice.CostWithoutRestarts, advice.IsWorthwhile).Should().Be((40, 80, 240, true));
        advice.Saving.Contains(2.0 / 3).Should().BeTrue();
        advice.Sentence.Should().ContainAll("40 epochs", "80 epochs", "240", "67% less", "95%");
    }

    [Fact]
    public void Of_RunsOfEqualCost_IsNotWorthwhile()
    {
        var advice = RestartAdvice.Of(Runs(10, (50, true)), "seconds")!;

        (advice.Cutoff, advice.Saving, advice.IsWorthwhile).Should().Be((50, new Estimate(0, 0, 0), false));
        advice.Sentence.Should().Contain("Do not restart").And.Contain("50 seconds");
    }

    [Fact]
    public void Of_FewRuns_SaysThatTheSavingIsNotReliable()
    {
        var advice = RestartAdvice.Of([new(30, true), new(60, true), new(61, true), new(65, false)])!;

        advice.IsWorthwhile.Should().BeFalse();
        advice.Sentence.Should().ContainAll("Do not restart", "not reliably cheaper", "less");
    }

    [Fact]
    public void Of_NoSolvedRun_IsNull() => RestartAdvice.Of([new(30, false)]).Should().BeNull();

    [Fact]
    public void Of_NoRuns_Throws() => FluentActions.Invoking(() => RestartAdvice.Of([])).Should().Throw<ArgumentOutOfRangeException>();

    private static RunCost[] Runs(int times, params (double Cost, bool IsSolved)[] runs) =>
        [.. Enumerable.Range(0, times).SelectMany(_ => runs.Select(run => new RunCost(run.Cost, run.IsSolved)))];
}

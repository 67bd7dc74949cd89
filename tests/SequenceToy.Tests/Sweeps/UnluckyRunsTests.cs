namespace SequenceToy.Tests.Sweeps;

/// <summary>Runs that failed, diverged or ended early count against a setting.</summary>
public sealed class UnluckyRunsTests
{
    // A fails on 80 of 100 seeds and is slightly better on the others.
    [Theory]
    [InlineData(null)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Compare_SettingThatMostlyFails_IsWorse(double? failed)
    {
        var results = MadeUp.Results(
            [.. Enumerable.Range(0, 100).Select(seed => MadeUp.Run(seed, seed < 80 ? failed : 1.5))],
            [.. Enumerable.Range(0, 100).Select(seed => MadeUp.Run(seed, 1.6))]);

        var comparison = results.Compare(results.Cells[0], results.Cells[1])!;

        (comparison.Wins, comparison.Losses, comparison.IsWorse).Should().Be((20, 80, true));
        results.Best.Should().Be(results.Cells[1]);
    }

    [Fact]
    public void Best_FewLuckySeeds_AreNotBetterThanMany()
    {
        var results = MadeUp.Results(
            [.. Enumerable.Range(0, 5).Select(seed => MadeUp.Run(seed, 0.5))],
            [.. Enumerable.Range(0, 20).Select(seed => MadeUp.Run(seed, seed == 0 ? 2 : 0.5))]);

        results.Best.Should().Be(results.Cells[1], "19 of 20 is known better than 5 of 5");
    }

    // 50 runs ended early because they looked hopeless; one was solved late.
    [Fact]
    public void Unsolved_RunsEndedEarly_AreNotTakenForSolvable()
    {
        var curve = MadeUp.Results([MadeUp.Run(0, 0.5, 5000), .. Enumerable.Range(1, 50).Select(seed => MadeUp.Run(seed, 5, 100))]).Cells[0].UnsolvedBySequences()!;

        double.IsFinite(curve.Median.Value).Should().BeFalse();
        curve.UnsolvedAfter(5000).Value.Should().BeApproximately(50.0 / 51, 1e-9);
    }

    [Fact]
    public void Unsolved_FailedRuns_Count()
    {
        var curve = MadeUp.Results([.. Enumerable.Range(0, 100).Select(seed => MadeUp.Run(seed, seed < 60 ? null : 0.5))]).Cells[0].UnsolvedBySequences()!;

        curve.UnsolvedAfter(1000).Value.Should().BeApproximately(0.6, 1e-9);
    }

    // 20 runs, 3 solved early, one late: some resamples have a solved run only beyond the cutoff.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Restarts_FewSolvedRuns_HaveAnAnswer(int shift)
    {
        var cell = MadeUp.Results([.. Enumerable.Range(0, 20 + shift).Select(seed =>
            seed < 3 ? MadeUp.Run(seed, 0.5, 1000) : seed == 3 ? MadeUp.Run(seed, 0.5, 40_000) : MadeUp.Run(seed, 5, 50_000))]).Cells[0];

        cell.Restarts()!.Sentence.Should().NotBeEmpty();
    }
}

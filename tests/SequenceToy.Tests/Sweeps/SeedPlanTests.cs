using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Storage;
using SequenceToy.Sweeps.SeedPlans;

namespace SequenceToy.Tests.Sweeps;

/// <summary>Which runs a plan asks for, with made-up outcomes.</summary>
public sealed class SeedPlanTests
{
    private static readonly SweepCell[] Cells = [.. Enumerable.Range(0, 4).Select(index => new SweepCell
    {
        Index = index,
        Values = [],
        Settings = new(),
        Key = $"{index}",
        Metric = Metric.Rmse,
    })];

    [Fact]
    public void FixedSeeds_Rounds_AreOneSeedBySeed()
    {
        var rounds = Rounds(new FixedSeeds(3), (_, _) => true);

        rounds.Should().ContainSingle().Which.Select(run => (run.Seed, run.Cell)).Should().BeInAscendingOrder().And.HaveCount(12);
    }

    [Fact]
    public void FixedSeeds_FirstSeed_IsWhereTheyBegin() =>
        Rounds(new FixedSeeds(3, 100), (_, _) => true).Should().ContainSingle().Which.Select(run => run.Seed).Distinct().Should().Equal(100, 101, 102);

    // All solved: 10 of 10 has a half width of 0.14, 15 of 15 one of 0.10.
    [Theory]
    [InlineData(0.14, 10)]
    [InlineData(0.11, 15)]
    [InlineData(0.07, 33)]
    [InlineData(0.001, 40)]
    public void SeedsUntil_CertainCells_NeedFewSeeds(double halfWidth, int seeds) =>
        Rounds(new SeedsUntil(halfWidth, 40), (_, _) => true).Sum(round => round.Count(run => run.Cell == 0)).Should().Be(seeds);

    [Fact]
    public void SeedsUntil_UncertainCells_TakeMoreSeedsThanCertainOnes()
    {
        var runs = Rounds(new SeedsUntil(0.1, 1000), (cell, seed) => cell == 0 || seed % 2 == 0).SelectMany(round => round).ToLookup(run => run.Cell);

        runs[0].Count().Should().BeLessThan(30);
        runs[1].Count().Should().BeInRange(92, 140, "of an even chance, 93 runs have a half width of 0.1");
    }

    [Fact]
    public void SuccessiveHalving_WorseHalf_IsDroppedEachTime()
    {
        // Cell 3 always solves, 2 often, 1 rarely, 0 never.
        var runs = Rounds(new SuccessiveHalving(20, 5), (cell, seed) => seed % 3 < cell).SelectMany(round => round).ToArray();

        runs.CountBy(run => run.Cell).OrderBy(pair => pair.Key).Select(pair => pair.Value).Should().Equal(5, 5, 10, 20);
        runs.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void FailureLimit_HopelessCell_IsGivenUp()
    {
        var runs = Rounds(new FailureLimit(20, 1), (cell, _) => cell > 0).SelectMany(round => round).ToLookup(run => run.Cell);

        (runs[0].Count(), runs[1].Count()).Should().Be((4, 20));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Shards_OfAnyPlan_HaveEachRunOnce(int shards)
    {
        foreach (var plan in new SeedPlan[] { new FixedSeeds(9), new SeedsUntil(0.1, 30) })
        {
            var runs = plan.Next(new RunTable(Cells));
            runs.Select(run => plan.ShardOf(run, Cells.Length, shards)).Should().OnlyContain(shard => shard >= 0 && shard < shards);
        }

        // Of many runs, each shard has about as many.
        new FixedSeeds(50).Next(new RunTable(Cells)).CountBy(run => new FixedSeeds(50).ShardOf(run, Cells.Length, shards)).Should().OnlyContain(pair => pair.Value == 200 / shards);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Shards_OfFixedSeeds_ShareEachCell(int shards) =>
        new FixedSeeds(64).Next(new RunTable(Cells)).GroupBy(run => (run.Cell, Shard: new FixedSeeds(64).ShardOf(run, Cells.Length, shards)))
            .Select(group => group.Count()).Should().HaveCount(4 * shards).And.OnlyContain(count => count == 64 / shards);

    private static List<PlannedRun[]> Rounds(SeedPlan plan, Func<int, int, bool> isSolved)
    {
        var (table, rounds) = (new RunTable(Cells), new List<PlannedRun[]>());
        while (plan.Next(table).ToArray() is { Length: > 0 } round)
        {
            rounds.Add(round);
            foreach (var (cell, seed) in round)
            {
                table.Add(Cells[cell].Key, new SweepRun { Seed = seed, IsSolved = isSolved(cell, seed), Scores = new(1, _ => 1) });
            }
        }

        return rounds;
    }
}

using SequenceToy.Metrics;
using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;
using SequenceToy.Tasks.Memory;

namespace SequenceToy.Tests.Sweeps;

/// <summary>The statistics of a sweep, from made-up runs and from real ones.</summary>
public sealed class SweepResultsTests
{
    private static readonly SweepAxis[] Axes = [new("size", ["1", "2", "3"]), new("rate", ["a", "b"])];

    [Fact]
    public void Cell_Statistics_AreThoseOfItsRuns()
    {
        var cell = Cell(0, "1", "a", [(4.0, true, 100), (1.0, true, 50), (2.0, false, 400), (3.0, false, 400)]);

        (cell.Solved, cell.Failed).Should().Be((2, 0));
        cell.SolvedShare.Should().Be(SuccessRate.Of(2, 4));
        cell.InterquartileMeanOf()!.Value.Should().Be(2.5);
        cell.MedianOf()!.Value.Should().Be(2.5);
        cell.SequencesUntilSolved!.Value.Should().Be(950 / 2.0);
        cell.UnsolvedBySequences()!.Runs.Should().Be(4);
        cell.Restarts()!.Cutoff.Should().Be(100);
    }

    [Fact]
    public void Cell_RunsThatFailed_CountAsUnsolvedAndHaveNoScore()
    {
        var cell = Cell(0, "1", "a", [(1.0, true, 100)]);
        cell = new CellResults(cell.Cell, [.. cell.Runs, new SweepRun { Seed = 1, Error = "InvalidOperationException: no" }]);

        (cell.Failed, cell.Solved, cell.SolvedShare!.Value).Should().Be((1, 1, 0.5));
        cell.Scores().Should().Equal(1);
        cell.Costs().Should().ContainSingle();
    }

    [Fact]
    public void Cell_WithoutRuns_HasNoStatistics()
    {
        var cell = Cell(0, "1", "a", []);

        (cell.SolvedShare, cell.InterquartileMeanOf(), cell.MedianOf(), cell.SequencesUntilSolved, cell.UnsolvedBySequences(), cell.Restarts()).Should().Be((null, null, null, null, null, null));
        Results(cell).Best.Should().BeNull();
        Results(cell).ToString().Should().EndWith("No run has a score.");
    }

    [Fact]
    public void Best_Cell_HasTheHighestShareThenTheBestScore()
    {
        var (often, rarely, better) = (Cell(0, "1", "a", Many(5, 20, solved: 19)), Cell(1, "1", "b", Many(1, 20, solved: 3)), Cell(2, "2", "a", Many(4, 20, solved: 19)));

        Results(often, rarely, better).Best.Should().BeSameAs(better);
        Results(often, rarely).Best.Should().BeSameAs(often);
    }

    [Fact]
    public void Compare_Cells_PairsTheirSeeds()
    {
        var (one, other) = (Cell(0, "1", "a", Many(5, 20, solved: 0)), Cell(1, "1", "b", Many(4, 18, solved: 0)));

        var comparison = Results(one, other).Compare(other, one)!;

        (comparison.Wins, comparison.Ties, comparison.Losses, comparison.IsBetter).Should().Be((18, 0, 0, true));
        comparison.Sentence.Should().StartWith("size = 1, rate = b is better than size = 1, rate = a on ");
        Results(one, other).Compare(one, Cell(1, "1", "b", [])).Should().BeNull();
    }

    [Fact]
    public void SolvedShareBy_Axis_JoinsTheOtherAxes()
    {
        var results = Results(Cell(0, "1", "a", Many(1, 10, solved: 2)), Cell(1, "1", "b", Many(1, 10, solved: 4)), Cell(2, "2", "a", Many(1, 10, solved: 10)));

        results.SolvedShareBy("size").Select(pair => (pair.Key, pair.Value?.Value)).Should().Equal(("1", 0.3), ("2", 1.0), ("3", null));
        results.SolvedShareBy("rate")[1].Value.Should().Be(SuccessRate.Of(4, 10));
        results.Invoking(all => all.SolvedShareBy("hidden")).Should().Throw<ArgumentException>().WithMessage("axis must be one of size, rate; it was 'hidden'.*");
    }

    [Fact]
    public void ToString_Table_AlignsItsColumns()
    {
        var lines = Results(Cell(0, "1", "a", Many(1, 10, solved: 2)), Cell(1, "1", "b", Many(2, 10, solved: 10))).ToString().Split('\n');

        lines.Should().HaveCount(4);
        lines[0].Should().StartWith("size  rate  runs  reached the goal");
        lines[2].Should().StartWith("1     b     10    100% (72% to 100%)");
        lines[3].Should().StartWith("Best: size = 1, rate = b: 10 of 10 runs reached the goal, 100% (95% interval 72% to 100%). size = 1, rate = b is worse than");
        lines.Should().OnlyContain(line => !line.EndsWith(' '));
    }

    [Fact]
    public void SaveCsv_Runs_CanBeReadBack()
    {
        using var folder = new TemporarySweepFolder();
        var results = Small.Sweep.WithSeeds(2).Run();

        results.SaveCsv(folder.Path + ".csv");

        var lines = File.ReadAllLines(folder.Path + ".csv");
        lines.Should().HaveCount(9);
        lines[0].Should().Be("hiddenSize,learningRate,seed,solved,epochs,sequences,seconds,baseline,error,rmse,mse,mae,largestError,nrmse,r2");
        var fields = lines[^1].Split(',');
        fields[..5].Should().Equal("2", "0.02", "1", results.Cells[3].Runs[1].IsSolved == true ? "true" : "false", "3");
        double.Parse(fields[9], System.Globalization.CultureInfo.InvariantCulture).Should().Be(results.Cells[3].Runs[1].Scores!.Rmse);
    }

    [Fact]
    public void SaveCsv_AxisWithTheNameOfAColumn_HasItsOwnName()
    {
        using var folder = new TemporarySweepFolder();

        SequenceSweep.Of(Small.Experiment).Over("epochs", [1, 2], (experiment, epochs) => experiment.WithTraining(epochs)).WithSeeds(1).Run().SaveCsv(folder.Path + ".csv");

        File.ReadLines(folder.Path + ".csv").First().Should().StartWith("axis_epochs,seed,solved,epochs,");
    }

    [Fact]
    public void SmallestNetwork_OfATask_IsTheFirstSizeThatSolvesIt()
    {
        var experiment = SequenceExperiment.For(new RecallFirst());

        var smallest = SmallestNetwork.Find(experiment, [3, 1, 2], seeds: 5, successes: 4);

        var enough = smallest.Tried.Select(size => size.Solved >= 4).ToArray();
        smallest.Size.Should().Be(enough[^1] ? int.Parse(smallest.Tried[^1].Cell.Values[0], System.Globalization.CultureInfo.InvariantCulture) : null);
        enough[..^1].Should().OnlyContain(solved => !solved);
        smallest.Tried.Select(size => size.Cell.Values[0]).Should().BeEquivalentTo(new[] { "1", "2", "3" }.Take(smallest.Tried.Count));
    }

    [Fact]
    public void SmallestNetwork_HopelessSizes_AreGivenUpEarly()
    {
        var smallest = SmallestNetwork.Find(Small.Experiment.WithGoal(Metric.Rmse, 1e-9), [1, 2], seeds: 100, successes: 99);

        smallest.Size.Should().BeNull();
        smallest.Tried.Should().OnlyContain(size => size.Runs.Count < 100);
    }

    private static (double, bool, long)[] Many(double score, int count, int solved) =>
        [.. Enumerable.Range(0, count).Select(seed => (score + (seed / 100.0), seed < solved, 100L))];

    private static SweepResults Results(params CellResults[] cells) => new([.. Axes], [.. cells], isComplete: true, problems: []);

    private static CellResults Cell(int index, string size, string rate, (double Score, bool IsSolved, long Sequences)[] runs) => new(
        new SweepCell { Index = index, Values = [size, rate], Settings = new() { StopWhenSolved = true, Goal = new(Metric.Rmse, 1) }, Key = $"{index}", Metric = Metric.Rmse },
        [.. runs.Select((run, seed) => new SweepRun
        {
            Seed = seed,
            IsSolved = run.IsSolved,
            SequencesSeen = run.Sequences,
            Scores = new Scores(10, definition => definition.Metric == Metric.Rmse ? run.Score : null),
        })]);
}

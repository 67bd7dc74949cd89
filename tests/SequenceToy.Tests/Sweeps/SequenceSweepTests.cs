using SequenceToy.Data;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Tasks;

namespace SequenceToy.Tests.Sweeps;

public sealed class SequenceSweepTests
{
    [Fact]
    public void Run_AllCells_HaveTheRunsOfSingleExperiments()
    {
        var results = Small.Sweep.Run();

        results.IsComplete.Should().BeTrue();
        results.Cells.Select(cell => string.Join(' ', cell.Cell.Values)).Should().Equal("1 0.001", "1 0.02", "2 0.001", "2 0.02");
        results.RunCount.Should().Be(20);
        using var single = Small.Experiment.WithLstm(hiddenSize: 2).WithTraining(learningRate: 0.02).WithSeed(4).Run();
        var run = results.Cells[3].Runs[4];
        run.Scores.Should().Be(single.Scores);
        (run.IsSolved, run.StopReason, run.Epochs, run.SequencesSeen).Should().Be((single.IsSolved, single.StopReason, 3, single.SequencesSeen));
        run.Baseline.Should().Be(single.BaselineScore(Metric.Rmse));
        run.LossCurve.Should().Equal(single.History.Select(epoch => (float)epoch.ValidationLoss!.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Run_AnyNumberOfThreads_GivesTheSame(int threads) =>
        Small.Text(Small.Sweep.WithThreads(threads).Run()).Should().Be(Small.Text(Small.Sweep.WithThreads(3).Run()));

    [Fact]
    public void Run_WithoutAxes_IsOfTheExperiment()
    {
        var results = SequenceSweep.Of(Small.Experiment).WithSeeds(3).Run();

        results.Cells.Should().ContainSingle().Which.Runs.Select(run => run.Seed).Should().Equal(0, 1, 2);
        results.ToString().Should().Contain("sum-of-first-two");
    }

    [Fact]
    public void WithSeeds_FirstSeed_IsKeptUntilAnotherIsGiven()
    {
        Seeds(sweep => sweep.WithSeeds(2, first: 100)).Should().Equal(100, 101);
        Seeds(sweep => sweep.WithSeeds(2, first: 100).WithSeeds(3)).Should().Equal(100, 101, 102);
        Seeds(sweep => sweep.WithSeeds(2, first: 100).WithSeeds(1, first: 0)).Should().Equal(0);

        static IEnumerable<int> Seeds(Func<SequenceSweep, SequenceSweep> with) =>
            with(SequenceSweep.Of(Small.Experiment)).Run().Cells.Single().Runs.Select(run => run.Seed);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_001)]
    public void WithSeeds_FirstSeedOutOfRange_IsRefused(int first) =>
        ((Action)(() => SequenceSweep.Of(Small.Experiment).WithSeeds(2, first))).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"first must be from 0 to 1000000000; it was {first}.*");

    [Fact]
    public void Run_TaskWithLengthsAndConditions_HasTheirScores()
    {
        var experiment = SequenceExperiment.For(new FlipFlop()).WithSamples(60, testSamples: 20).WithTraining(epochs: 1);
        using var single = experiment.WithSeed(1).Run();

        var run = SequenceSweep.Of(experiment).WithSeeds(2).Run().Cells[0].Runs[1];

        run.ByLength.Select(score => (score.Length, score.Score)).Should().Equal(single.ByLength.Select(score => (score.Length, score.Scores[Metric.Accuracy])));
        run.ByLength.Select(score => score.IsTrainedOn).Should().Contain(true).And.Contain(false).And.BeInDescendingOrder();
        run.FirstFailingLength.Should().Be(single.FirstFailingLength);
        run.ByCondition.Select(score => (score.Condition, score.Score)).Should().Equal(single.ByCondition.Select(score => (score.Name, score.Scores[Metric.Accuracy])));
        run.ByCondition.Should().NotBeEmpty();
    }

    [Fact]
    public void Run_OneShardWithoutAFolder_IsNotComplete()
    {
        var part = Small.Sweep.WithShard(1, 4).Run();

        (part.IsComplete, part.RunCount).Should().Be((false, 5));
    }

    [Fact]
    public void Run_CellsWithTheSameSettings_CountOnce()
    {
        var results = SequenceSweep.Of(Small.Experiment).Over("kind", ["a", "b"], (experiment, _) => experiment)
            .Over("size", [1, 2], (experiment, size) => experiment.WithLstm(hiddenSize: size)).WithSeeds(3).Run();

        results.RunCount.Should().Be(6);
        results.SolvedShareBy("size")[0].Value.Should().Be(results.Cells[0].SolvedShare);
    }

    [Theory]
    [InlineData(2, 64, 1000, 20)]
    [InlineData(10, 4, 1000, 30)]
    [InlineData(4, 4, 100, 10)]
    public void MaxRunsOfShard_SeedsUntil_AreOfWholeCells(int cells, int shards, int atMost, int seeds)
    {
        var sweep = SequenceSweep.Of(Small.Experiment).Over("size", Enumerable.Range(1, cells), (experiment, size) => experiment.WithLstm(hiddenSize: size));

        sweep.WithSeedsUntil(0.1, atMost).MaxRunsOfShard(shards).Should().Be((long)Math.Ceiling((double)cells / shards) * atMost);
        sweep.WithSeeds(seeds).MaxRunsOfShard(shards).Should().Be((long)Math.Ceiling((double)cells * seeds / shards));
    }

    [Theory]
    [InlineData("GRU", "GRU")]
    [InlineData("2", "axis = 2")]
    [InlineData("True", "axis = True")]
    [InlineData("", "axis = ")]
    public void CellText_OneAxis_NamesItUnlessTheValueIsAWord(string value, string text)
    {
        var sweep = SequenceSweep.Of(Small.Experiment).Over("axis", [value], (experiment, _) => experiment);

        sweep.Cells[0].ToText(sweep.Axes).Should().Be(text);
    }

    [Fact]
    public void Run_OwnSamples_HaveTheUsualMetric()
    {
        var samples = SequenceDataset.FromArrays([.. Enumerable.Range(0, 30).Select(i => new float[] { i, i + 1 })], [.. Enumerable.Range(0, 30).Select(i => i + 2f)]);

        var cell = SequenceSweep.Of(SequenceExperiment.For(samples).WithTraining(epochs: 2)).WithSeeds(2).Run().Cells[0];

        (cell.Cell.Metric, cell.Cell.Goal, cell.Solved, cell.SolvedShare).Should().Be((Metric.Nrmse, null, null, null));
        cell.InterquartileMeanOf()!.Value.Should().BeGreaterThan(0);
    }

    [Fact]
    public void Run_AxisOfTasks_HasATaskPerCell()
    {
        var results = SequenceSweep.Of(Small.Experiment)
            .Over("task", [2, 3], (_, steps) => SequenceExperiment.For(new RecallFirst(steps)).WithSamples(40, testSamples: 10).WithTraining(epochs: 1)).WithSeeds(1).Run();

        results.Cells.Select(cell => cell.Cell.TaskId).Should().OnlyContain(id => id == "recall-first");
        results.Cells.Select(cell => cell.Cell.Key).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Run_CellThatFails_IsRecordedAndTheOthersRun()
    {
        var results = SequenceSweep.Of(SequenceExperiment.For(FailsForSeedOne())).WithSeeds(3).Run();

        var runs = results.Cells[0].Runs;
        runs.Select(run => run.Error is null).Should().Equal(true, false, true);
        runs[1].Error.Should().Be("InvalidOperationException: no samples today");
        (results.Cells[0].Failed, runs[1].Scores, runs[1].IsSolved).Should().Be((1, null, null));
        results.Cells[0].Solved.Should().BeLessThanOrEqualTo(2);
    }

    [Fact]
    public void Run_Canceled_HasWhatIsDone()
    {
        using var source = new CancellationTokenSource();

        var results = Small.Sweep.WithThreads(1).Run(progress: new Call(progress =>
        {
            if (progress.Completed == 7)
            {
                source.Cancel();
            }
        }), cancellationToken: source.Token);

        results.IsComplete.Should().BeFalse();
        results.RunCount.Should().Be(7);
    }

    [Fact]
    public void Run_Progress_CountsToTheEnd()
    {
        var reports = new List<SweepProgress>();

        Small.Sweep.Run(progress: new Call(reports.Add));

        reports.Select(report => report.Completed).Should().Equal(Enumerable.Range(1, 20));
        reports.Should().OnlyContain(report => report.Planned == 20 && report.Failed == 0 && report.TimeLeft >= TimeSpan.Zero);
        reports[^1].TimeLeft.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void Run_ProgressThatThrows_EndsTheSweepWithItsException()
    {
        var run = () => Small.Sweep.Run(progress: new Call(_ => throw new TimeZoneNotFoundException("mine")));

        run.Should().Throw<TimeZoneNotFoundException>();
    }

    [Fact]
    public void Cells_OfAValueThatDoesNotFit_NameAxisAndValue()
    {
        var sweep = SequenceSweep.Of(Small.Experiment).Over("hidden", [2, 0], (experiment, size) => experiment.WithLstm(hiddenSize: size));

        sweep.Invoking(one => one.Run()).Should().Throw<ArgumentException>().WithMessage("hidden = 0: hiddenSize must be *");
    }

    [Fact]
    public void Validate_SettingsThatDoNotFitTogether_NameTheCell()
    {
        var sweep = SequenceSweep.Of(Small.Experiment).Over("batch", [8, 4096], (experiment, size) => experiment.WithTraining(batchSize: size));

        sweep.Invoking(one => one.Run()).Should().Throw<ArgumentException>().WithMessage("batch = 4096: batchSize must be *");
    }

    [Fact]
    public void Over_WrongArguments_AreRefused()
    {
        var sweep = SequenceSweep.Of(Small.Experiment);
        SequenceSweep Over(string name, params int[] values) => sweep.Over("a", [1], (experiment, _) => experiment).Over(name, values, (experiment, _) => experiment);

        FluentActions.Invoking(() => Over("a", 1)).Should().Throw<ArgumentException>().WithMessage("name must be new and not empty; it was 'a'.*");
        FluentActions.Invoking(() => Over(" ", 1)).Should().Throw<ArgumentException>().WithMessage("name must be new and not empty; it was ' '.*");
        FluentActions.Invoking(() => Over("b")).Should().Throw<ArgumentException>().WithMessage("values must contain at least one value of 'b'; it was empty.*");
        FluentActions.Invoking(() => Over("b", 1, 1)).Should().Throw<ArgumentException>().WithMessage("values must differ as text; '1' of 'b' is there twice.*");
        FluentActions.Invoking(() => sweep.WithSeeds(0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("count must be from 1 to 1000000; it was 0.*");
        FluentActions.Invoking(() => sweep.WithShard(4, 3)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("shard must be from 1 to 3; it was 4.*");
        FluentActions.Invoking(() => sweep.WithSeedsUntil(0, 10)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => sweep.WithSuccessiveHalving(4, firstSeeds: 5)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => SequenceSweep.Of(Small.Experiment.WithCheckpoints("a.checkpoint"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Cells_TooMany_AreRefusedWithTheirNumber()
    {
        var sweep = Enumerable.Range(0, 6).Aggregate(
            SequenceSweep.Of(Small.Experiment), (before, axis) => before.Over($"axis{axis}", Enumerable.Range(0, 10), (experiment, _) => experiment));

        sweep.Invoking(one => one.Cells).Should().Throw<ArgumentException>().WithMessage("axes must have at most 100000 combinations; they have 1000000.*");
        sweep.WithRandomCells(50).Cells.Should().HaveCount(50);
    }

    [Fact]
    public void Cells_Random_AreDifferentOnesOfTheGrid()
    {
        var grid = SequenceSweep.Of(Small.Experiment).Over("hidden", Enumerable.Range(1, 40), (experiment, size) => experiment.WithLstm(hiddenSize: size));

        var (cells, again, others) = (grid.WithRandomCells(10).Cells, grid.WithRandomCells(10).Cells, grid.WithRandomCells(10, seed: 1).Cells);

        cells.Select(cell => cell.Key).Should().OnlyHaveUniqueItems().And.BeSubsetOf(grid.Cells.Select(cell => cell.Key)).And.HaveCount(10);
        cells.Select(cell => cell.Key).Should().Equal(again.Select(cell => cell.Key)).And.NotEqual(others.Select(cell => cell.Key));
    }

    [Fact]
    public void Key_OfACell_DependsOnSettingsTaskAndSamplesButNotOnTheSeed()
    {
        string Key(SequenceExperiment experiment) => SequenceSweep.Of(experiment).Cells[0].Key;
        SequenceDataset Samples(float first) => SequenceDataset.FromArrays([[first, 2], [2, 3], [3, 4], [5, 6]], [3, 5, 7, 11]);

        Key(Small.Experiment.WithSeed(7)).Should().Be(Key(Small.Experiment));
        new[]
        {
            Key(Small.Experiment), Key(Small.Experiment.WithTraining(epochs: 4)), Key(Small.Experiment.WithGoal(Metric.Rmse, 41)),
            Key(SequenceExperiment.For(new SumOfFirstTwo(4))), Key(SequenceExperiment.For(new SumOfFirstTwo())),
            Key(SequenceExperiment.For(Samples(1))), Key(SequenceExperiment.For(Samples(1.5f))), Key(SequenceExperiment.For(Samples(1)).WithTestData(Samples(1))),
        }.Should().OnlyHaveUniqueItems();
    }

    // A task whose samples cannot be drawn for seed 1.
    private static OwnTask FailsForSeedOne()
    {
        var first = SeededRandom.ForSeed(1, RandomPurpose.Data).NextInt32(0, int.MaxValue - 1);
        return new OwnTask
        {
            Gives = (count, random) =>
            {
                var state = random.State;
                var isForbidden = random.NextInt32(0, int.MaxValue - 1) == first;
                random.State = state;
                return isForbidden ? throw new InvalidOperationException("no samples today") : OwnTask.Sums(count, random);
            },
        };
    }
}

using SequenceToy.Data;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Sweeps;

/// <summary>A run among the other seeds of its settings.</summary>
public sealed class OtherSeedsTests
{
    private static readonly Lazy<SweepResults> Results = new(() => Small.Sweep.WithSeeds(30).Run());

    [Fact]
    public void FindCell_AnySeedAndSnapshots_IsTheCellOfTheSettings()
    {
        var experiment = Small.Experiment.WithLstm(hiddenSize: 2).WithTraining(learningRate: 0.001).WithSeed(77).WithSnapshots();

        Results.Value.FindCell(experiment)!.Cell.Index.Should().Be(2);
        Results.Value.FindCell(experiment.WithTraining(learningRate: 0.002)).Should().BeNull();
        Results.Value.FindCell(SequenceExperiment.For(new SumOfFirstTwo(7)).WithLstm(hiddenSize: 2)).Should().BeNull();
    }

    [Fact]
    public void FindCell_OwnSamples_NeedsTheSameSamples()
    {
        var results = SequenceSweep.Of(Of(0)).WithSeeds(1).Run();

        results.FindCell(Of(0))!.Cell.Index.Should().Be(0);
        results.FindCell(Of(1)).Should().BeNull();

        static SequenceExperiment Of(float shift) => SequenceExperiment
            .For(SequenceDataset.FromArrays([.. Enumerable.Range(0, 30).Select(i => new float[] { i, i + 1 })], [.. Enumerable.Range(0, 30).Select(i => i + shift)])).WithTraining(epochs: 1);
    }

    [Fact]
    public void CompareWithOtherSeeds_RunOfTheSweep_CountsTheOthersOnly()
    {
        using var result = Small.Experiment.WithLstm(hiddenSize: 1).WithTraining(learningRate: 0.02).WithSeed(4).Run();
        var scores = Results.Value.Cells[1].Runs.Where(run => run.Seed != 4).Select(run => run.Scores![Metric.Rmse]).ToArray();

        var compared = Results.Value.CompareWithOtherSeeds(result)!;

        compared.Others.Should().Equal(scores.Order());
        (compared.Better, compared.Worse).Should().Be((scores.Count(score => score < result.Scores.Rmse), scores.Count(score => score > result.Scores.Rmse)));
        (compared.Seed, compared.Score, compared.IsSolved).Should().Be((4, result.Scores[Metric.Rmse], result.IsSolved));
    }

    [Fact]
    public void CompareWithOtherSeeds_LoadedResult_IsThatOfTheRun()
    {
        using var folder = new TemporarySweepFolder();
        Directory.CreateDirectory(folder.Path);
        var file = Path.Combine(folder.Path, "run.safetensors");
        using var result = Small.Experiment.WithLstm(hiddenSize: 1).WithTraining(learningRate: 0.02).WithSeed(99).Run();
        result.Save(file);
        using var loaded = ExperimentResult.Load(file);

        Results.Value.CompareWithOtherSeeds(loaded)!.Sentence.Should().Be(Results.Value.CompareWithOtherSeeds(result)!.Sentence);
    }

    [Fact]
    public void CompareWithOtherSeeds_NothingToCompareWith_IsNull()
    {
        using var canceled = new CancellationTokenSource();
        using var result = Small.Experiment.WithSeed(0).Run();
        using var partial = Small.Experiment.WithTraining(epochs: 1000).WithSeed(1).Run(new Epochs(canceled.Cancel), canceled.Token);

        SequenceSweep.Of(Small.Experiment).WithSeeds(1).Run().CompareWithOtherSeeds(result).Should().BeNull("the sweep has only this seed");
        SequenceSweep.Of(Small.Experiment.WithTraining(epochs: 1000)).WithSeeds(1).Run().CompareWithOtherSeeds(partial).Should().BeNull("it was canceled");
    }

    // Scores 1 to n; RMSE: lower is better.
    [Theory]
    [InlineData(99, 0.5, true, false)]
    [InlineData(99, 4.5, true, false)]
    [InlineData(99, 5.5, false, false)]
    [InlineData(99, 95.5, false, true)]
    [InlineData(99, 94.5, false, false)]
    [InlineData(19, 0.5, true, false)]
    [InlineData(18, 0.5, false, false)]
    [InlineData(18, 18.5, false, false)]
    public void Unusual_AreFivePercentOnEitherSide(int others, double score, bool good, bool bad)
    {
        var compared = Made(score, Enumerable.Range(1, others).Select(i => (double)i));

        (compared.IsUnusuallyGood, compared.IsUnusuallyBad).Should().Be((good, bad));
        compared.Sentence.Should().Contain($"of {others} other seeds").And.MatchRegex(
            good ? "^Seed 7 is unusually good: .* Another seed can be expected to reach " : bad ? "^Seed 7 is unusually bad: .* Another seed "
            : others < 19 ? "^The RMSE of .* with seed 7 .* too few seeds" : "^Seed 7 is not unusual: ");
    }

    [Fact]
    public void Unusual_AllEqual_IsNeither()
    {
        var compared = Made(1, Enumerable.Repeat(1.0, 200));

        (compared.IsUnusuallyGood, compared.IsUnusuallyBad, compared.Better, compared.Worse).Should().Be((false, false, 0, 0));
    }

    private static OtherSeeds Made(double score, IEnumerable<double> others) => new()
    {
        Seed = 7,
        Metric = Metric.Rmse,
        Score = score,
        Others = [.. others],
        IsSolved = null,
        OthersSolved = null,
    };

    private sealed class Epochs(Action action) : IProgress<SequenceToy.Training.EpochRecord>
    {
        public void Report(SequenceToy.Training.EpochRecord value) => action();
    }
}

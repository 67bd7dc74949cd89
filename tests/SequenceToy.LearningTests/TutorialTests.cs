using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;

namespace SequenceToy.LearningTests;

/// <summary>What the defaults and the tutorial's preset reach, over 20 seeds, in original units.</summary>
public sealed class TutorialTests(ITestOutputHelper output)
{
    private const int Count = 20;

    // Libtorch takes a hundred times as long.
    private const int TorchCount = 6;

    // Measured on the first three, whose third number runs over what it is in the others: from 0 to 100.
    private static readonly SequenceDataset Swung = SequenceDataset.FromArrays(
        [[10, 20, 0], [80, 40, 0], [50, 60, 0], .. Enumerable.Range(0, 21).Select(i => new[] { 0f, 0, 5 * i })], new float[24]);

    private sealed record Run(double Rmse, double FarThird, double OutOfRange, double NoThird, double Swing);

    [Fact]
    public void SumOfFirstTwo_Defaults_LearnIt()
    {
        var runs = Measure(SequenceExperiment.For(new SumOfFirstTwo()));

        Seeds.Median(runs.Select(run => run.Rmse)).Should().BeLessThanOrEqualTo(0.5);
        Seeds.Quantile(runs.Select(run => run.FarThird), 0.95).Should().BeLessThanOrEqualTo(1.0, "of 10, 20, 99");
        Seeds.Quantile(runs.Select(run => run.NoThird), 0.95).Should().BeLessThanOrEqualTo(1.0, "of 50, 60, 0");
        Seeds.Quantile(runs.Select(run => run.OutOfRange), 0.95).Should().BeLessThanOrEqualTo(3.5, "of 1, 2, 100");
    }

    [Fact]
    public void SumOfFirstTwo_TutorialsPreset_LandsWhereTheTutorialDoes()
    {
        // Measured with PyTorch and the tutorial's settings: RMSE 2.4, errors 4.5, 12 and 1.8, swing 4.1 (medians).
        var runs = Measure(SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial));

        Seeds.Median(runs.Select(run => run.Rmse)).Should().BeInRange(1.6, 3.4);
        Seeds.Median(runs.Select(run => run.FarThird)).Should().BeInRange(2, 8);
        Seeds.Median(runs.Select(run => run.OutOfRange)).Should().BeInRange(6, 20);
        Seeds.Median(runs.Select(run => run.NoThird)).Should().BeInRange(0.6, 4);
        Seeds.Median(runs.Select(run => run.Swing)).Should().BeInRange(2, 8);
    }

    [Theory]
    [InlineData("recall-first")]
    [InlineData("recall-last")]
    [InlineData("alternating-binary")]
    public void OtherTasks_Defaults_SolveThemForEverySeed(string id) =>
        Seeds.Run(SequenceExperiment.For(TaskCatalog.Find(id)!.Create()), Count, result => result.IsSolved!.Value).Should().OnlyContain(solved => solved);

    [Fact]
    public void BothEngines_TutorialsPreset_ScoreTheSame()
    {
        var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial);
        var fused = Seeds.Run(experiment.WithEngine(Engine.Fused), TorchCount, result => result.Scores.Rmse!.Value);
        var torch = Seeds.Run(experiment.WithEngine(Engine.Torch), TorchCount, result => result.Scores.Rmse!.Value);

        // Seed by seed the same weights, samples and order: only rounding differs.
        var ratios = fused.Zip(torch, (one, other) => one / other).ToArray();
        output.WriteLine(FormattableString.Invariant($"RMSE fused / torch: {ratios.Min():F4} to {ratios.Max():F4}"));
        ratios.Should().OnlyContain(ratio => ratio > 0.9 && ratio < 1.1);
    }

    private Run[] Measure(SequenceExperiment experiment)
    {
        var runs = Seeds.Run(experiment, Count, result =>
        {
            var sums = result.Predict([10, 20, 99], [1, 2, 100], [50, 60, 0]);
            var swing = InfluenceReport.Of(result.Model, Swung, options: new() { Samples = 3 }).Steps[2].Mean;
            return new Run(result.Scores.Rmse!.Value, Math.Abs(sums[0] - 30), Math.Abs(sums[1] - 3), Math.Abs(sums[2] - 110), swing);
        });
        foreach (var (name, read) in new (string, Func<Run, double>)[]
            { ("RMSE", run => run.Rmse), ("10, 20, 99", run => run.FarThird), ("1, 2, 100", run => run.OutOfRange), ("50, 60, 0", run => run.NoThird), ("swing", run => run.Swing) })
        {
            output.WriteLine(FormattableString.Invariant($"{name,-12} median {Seeds.Median(runs.Select(read)):F2}, 95th percentile {Seeds.Quantile(runs.Select(read), 0.95):F2}"));
        }

        return runs;
    }
}

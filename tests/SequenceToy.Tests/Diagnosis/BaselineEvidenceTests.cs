using SequenceToy.Data;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Metrics.Baselines;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>The baseline of a real run: in its result and in its evidence.</summary>
public sealed class BaselineEvidenceTests
{
    [Fact]
    public void Run_RandomWalk_IsComparedWithTheLastValue()
    {
        using var result = SequenceExperiment.For(DrawnSeries.Windows(DrawnSeries.Walk(2, 260), 8)).WithTraining(epochs: 3).Run();

        var scores = result.Baselines.ToDictionary(baseline => baseline.Name, baseline => baseline[Metric.Nrmse]!.Value);
        scores.Keys.Should().Equal("mean", "last value", "window mean", "linear regression");
        result.Baseline.Should().Be(result.Baselines.MinBy(baseline => baseline[Metric.Nrmse]));
        scores["last value"].Should().BeLessThan(0.8 * scores["mean"]).And.BeLessThan(scores["window mean"]);
        var evidence = result.Evidence;
        (evidence.BaselineName, evidence.Baseline, evidence.ConstantBaseline).Should().Be((result.Baseline.Name, scores.Values.Min(), scores["mean"]));
        evidence.Advantage!.Mean.Should().BeApproximately(1 - Math.Pow(result.Scores.Nrmse!.Value / evidence.Baseline, 2), 1e-6, "both are shares of the same spread");
        evidence.Advantage.Sequences.Should().Be(result.TestSamples.Count);
        result.ToString().Should().Contain($"({result.Baseline.Name})");
    }

    [Fact]
    public void Run_SeveralNumbers_ComparesTheWorstWithItsOwnStrongest()
    {
        var walk = DrawnSeries.Walk(2, 260);
        var noise = DrawnSeries.Noise(3, 260);
        var data = SequenceDataset.FromSamples(
            Enumerable.Range(0, 250).Select(i => new Sample(new Sequence(walk.AsSpan(i, 8)), Sequence.FromSteps([[walk[i + 8], 1000 * noise[i]]]))), TargetSpec.Number(2));

        using var result = SequenceExperiment.For(data).WithTraining(epochs: 40).Run();

        var evidence = result.Evidence;
        evidence.WorstTarget.Should().Be(1);
        evidence.Baseline.Should().BeInRange(0.9, 1.1).And.BeLessThanOrEqualTo(evidence.ConstantBaseline);
        evidence.Advantage!.Mean.Should().BeApproximately(1 - Math.Pow(evidence.Test.Value / evidence.ConstantBaseline, 2), 1e-6);
    }

    [Fact]
    public void Run_Task_IsComparedWithItsRuleOnTheSameSamples()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 3).Run();

        var rmse = new SumOfFirstTwo().Baseline.Measure(Metric.Rmse, result.TestSamples)!.Value;
        (result.Baseline[Metric.Rmse], result.Evidence.Baseline, result.Baseline.ExactScore).Should().Be((rmse, rmse, new SumOfFirstTwo().Baseline[Metric.Rmse]));
        result.Baselines.Select(baseline => baseline.Name).Should().Equal("rule without memory", "mean");
        result.Evidence.ConstantBaseline.Should().Be(result.ConstantBaseline.Rmse);
        result.Evidence.Advantage!.Mean.Should().BeApproximately(1 - Math.Pow(result.Scores.Rmse!.Value / rmse, 2), 1e-6);
    }

    [Fact]
    public void Run_TaskOfClasses_CountsIncorrectPredictions()
    {
        using var result = SequenceExperiment.For(new TwoSequences()).WithTraining(epochs: 2).Run();

        result.Evidence.Advantage!.Mean.Should().BeApproximately(1 - ((1 - result.Scores.Accuracy!.Value) / (1 - result.Evidence.Baseline)), 1e-9);
    }

    // One class in twenty: the loss of the constant is the entropy of the shares in the training samples.
    [Fact]
    public void Run_RareClass_HasTheLossOfTheTrainingShares()
    {
        var data = SequenceDataset.FromArrays(
            [.. Enumerable.Range(0, 400).Select(i => new[] { new[] { (float)(i % 7) } })], [.. Enumerable.Range(0, 400).Select(i => i >= 320 ? i % 2 : i % 20 == 0 ? 1 : 0)], 2);

        using var result = SequenceExperiment.For(data).WithTraining(epochs: 2).Run();

        var training = result.TrainingSamples;
        var share = (training.Count(sample => sample.Target[0] == 1) + 1.0) / (training.Count + 2);
        var rare = training.Average(sample => (double)sample.Target[0]);
        result.Evidence.BaselineLoss.Should().BeApproximately(-(rare * Math.Log(share)) - ((1 - rare) * Math.Log(1 - share)), 1e-5);
    }

    [Fact]
    public void Load_SavedResult_HasAllBaselines()
    {
        using var folder = new Storage.TemporaryFile();
        using var result = SequenceExperiment.For(DrawnSeries.Windows(DrawnSeries.Walk(2, 100), 8)).WithTraining(epochs: 1).Run();
        result.Save(folder.Path);

        using var loaded = ExperimentResult.Load(folder.Path);

        loaded.Baselines.Should().Equal(result.Baselines);
        (loaded.Baseline, loaded.Evidence).Should().Be((result.Baseline, result.Evidence));
    }

    [Theory]
    [InlineData("result-v2.safetensors", "mean", true, Metric.Rmse)]
    [InlineData("result-v2-own.safetensors", "mean", true, Metric.Rmse)]
    [InlineData("result-v2-lengths.safetensors", "rule without memory", false, Metric.Accuracy)]
    [InlineData("result-v2-mask.safetensors", "rule without memory", false, Metric.Accuracy)]
    public void Load_OlderResult_NamesItsBaseline(string file, string name, bool isMeasured, Metric metric)
    {
        using var result = ExperimentResult.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Files", file));

        (result.Baseline.Name, result.Baselines.Count, result.Evidence.ConstantBaseline).Should().Be((name, 1, result.Evidence.Baseline));
        (result.Baseline.IsMeasured, result.Baseline.IsMeasuredFor(metric), result.Evidence.Advantage).Should().Be((isMeasured, isMeasured, null));
        result.Baseline.RuleFor(metric).Should().Be(result.Baseline.Rule);
        result.Baseline.RuleFor(isMeasured ? Metric.LargestError : Metric.SequenceAccuracy).Equals(result.Baseline.Rule, StringComparison.Ordinal).Should().Be(isMeasured);
    }
}

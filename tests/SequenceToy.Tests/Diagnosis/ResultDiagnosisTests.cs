using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>The diagnosis of real, small trainings.</summary>
public sealed class ResultDiagnosisTests
{
    private static readonly SequenceExperiment Sum = SequenceExperiment.For(new SumOfFirstTwo()).WithEngine(Engine.Fused).WithSeed(3);

    [Fact]
    public void Diagnosis_DefaultSettings_IsLearnedAndIgnoresTheThirdNumber()
    {
        using var result = Sum.Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.Learned);
        result.Evidence.SecondTest!.Value.Should().BeLessThan(0.99).And.NotBe(result.Scores.Rmse);
        result.Evidence.IgnoredSteps.Should().ContainSingle().Which.Share.Should().BeLessThan(0.01);
        result.Evidence.GradientByLag.Should().HaveCount(3);
        result.Diagnosis.Should().BeSameAs(result.Diagnosis, "it is made once");
    }

    [Fact]
    public void Diagnosis_TutorialPreset_IsStillLearningAndLeansOnTheThirdNumber()
    {
        using var result = Sum.WithPreset(Preset.Tutorial).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.StillLearning);
        result.Diagnosis.Findings.Select(finding => finding.Kind).Should().Contain(FindingKind.LeansOnIgnoredInput);
        Sum.WithSuggestion(result.Diagnosis.Suggestions[0]).Settings.Training.Epochs.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Diagnosis_RateFarTooHigh_FindsSaturatedUnits()
    {
        using var result = SequenceExperiment.For(new RecallFirst()).WithSchedule(new ConstantSchedule()).WithTraining(epochs: 60, learningRate: 0.5).WithSeed(78).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.NotLearning);
        result.Diagnosis.Findings.Select(finding => finding.Kind).Should().Contain(FindingKind.SaturatedUnits);
        result.Diagnosis.Suggestions[0].What.Should().Contain("recommended");
    }

    [Fact]
    public void Diagnosis_FewSamplesAndEarlyStopping_IsOverfitting()
    {
        using var result = Sum.WithLstm(hiddenSize: 32).WithSamples(15).WithTraining(epochs: 1000, batchSize: 8).WithEarlyStopping(400).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.Overfitting);
    }

    [Fact]
    public void Diagnosis_OwnSamplesNoneHeldOut_IsNeverLearned()
    {
        var samples = SequenceDataset.FromArrays([.. Enumerable.Range(0, 50).Select(i => new float[] { i, i + 1, i + 2 })], [.. Enumerable.Range(0, 50).Select(i => i + 3f)]);
        using var result = SequenceExperiment.For(samples).WithSamples(validationSplit: 0).WithTraining(epochs: 300).Run();

        result.Scores.Nrmse.Should().BeLessThan(0.1, "the samples trained on are well fitted");
        result.Diagnosis.Verdict.Should().NotBe(Verdict.Learned);
        result.Diagnosis.Suggestions[0].Changes.Single().Key.Should().Be("validationSplit");
    }

    [Fact]
    public void Diagnosis_AfterDispose_StaysWhenItWasAskedForBefore()
    {
        var result = Sum.WithTraining(epochs: 1).Run();
        var diagnosis = result.Diagnosis;
        result.Dispose();

        result.Diagnosis.Should().BeSameAs(diagnosis);
    }

    [Fact]
    public void Evidence_ManyTestSamples_IsOfAllOfThem()
    {
        using var result = Sum.WithTraining(epochs: 5).WithSamples(200, testSamples: 3000).Run();

        result.Evidence.Test.Should().BeEquivalentTo(new { Value = result.Scores.Rmse!.Value, Sequences = 3000 });
    }

    [Fact]
    public void Diagnosis_OneTestSample_IsLearnedOnlyByManyMore()
    {
        using var result = Sum.WithSamples(1000, testSamples: 1).Run();

        result.IsSolved.Should().BeTrue();
        result.Evidence.SecondTest!.Sequences.Should().Be(1999);
        result.Diagnosis.Verdict.Should().Be(Verdict.Learned);
    }

    [Fact]
    public void Diagnosis_LargeAnswerAndOneOfNoise_IsNotLearnedByTheLargeOne()
    {
        var random = SeededRandom.ForSeed(9, RandomPurpose.Data);
        var samples = SequenceDataset.Draw(300, TargetSpec.Number(2), () => random.NextSingle() is var x ? new Sample([x, random.NextSingle()], new Sequence([1000 * x, (float)random.NextGaussian()], 2)) : null!);
        using var result = SequenceExperiment.For(samples).WithTraining(epochs: 60).WithSeed(9).Run();

        result.Scores.Nrmse.Should().BeInRange(0.6, 0.9, "each number counts alike: 0.7 if one is perfect and the other no better than its mean");
        result.Evidence.WorstTarget.Should().Be(1);
        result.Diagnosis.Verdict.Should().NotBe(Verdict.Learned);
        result.Diagnosis.Summary.Should().Contain("number 2");
    }

    [Fact]
    public void Diagnosis_AnswersAllTheSame_IsThatThereIsNothingToLearn()
    {
        using var numbers = SequenceExperiment.For(SequenceDataset.FromArrays([.. Enumerable.Range(0, 50).Select(i => new float[] { i, 1 })], [.. Enumerable.Repeat(7f, 50)])).WithTraining(epochs: 5).Run();
        using var classes = SequenceExperiment.For(SequenceDataset.FromArrays([.. Enumerable.Range(0, 50).Select(i => new[] { new float[] { i } })], [.. Enumerable.Repeat(1, 50)], 2)).WithTraining(epochs: 5).Run();

        numbers.Diagnosis.Summary.Should().Contain("nothing to learn");
        classes.Diagnosis.Summary.Should().Contain("nothing to learn");
    }

    [Fact]
    public void Diagnosis_RateThatKillsEveryUnit_IsNotLearning()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(learningRate: 10).WithSeed(42).Run();

        result.Diagnosis.Verdict.Should().Be(Verdict.NotLearning);
        result.IsNoBetterThanBaseline.Should().BeTrue();
    }

    [Theory]
    [InlineData(0, 0.0935)]
    [InlineData(0.5, 0.1336)]
    [InlineData(1, 0.0935)]
    public void ScoreNoise_ShareError_IsThatOfAgrestiAndCoull(double share, double error) => ScoreNoise.ShareError(share, 10).Should().BeApproximately(error, 1e-4);

    [Fact]
    public void ScoreNoise_OtherSamples_ScatterAsMuchAsTheStandardErrorSays()
    {
        using var result = Sum.WithTraining(epochs: 5).Run();
        var scores = Enumerable.Range(0, 200)
            .Select(seed => ScoreNoise.Measure(result.Model, new SumOfFirstTwo().Generate(200, SeededRandom.ForSeed(seed, RandomPurpose.TestData)), Metric.Rmse))
            .ToArray();
        var scatter = Math.Sqrt(scores.Average(score => Math.Pow(score.Value - scores.Average(other => other.Value), 2)));

        scores.Average(score => score.StandardError!.Value).Should().BeApproximately(scatter, 0.2 * scatter);
    }

    [Fact]
    public void GuessLoss_Numbers_IsTheLossOfAlwaysSayingTheMean()
    {
        using var result = Sum.WithTraining(epochs: 1).Run();
        var training = result.Model.Scaling.Apply(result.TrainingSamples);
        var mean = training.Average(sample => sample.Target.Values[0]);

        result.Evidence.BaselineLoss.Should().BeApproximately(training.Average(sample => Math.Pow(sample.Target.Values[0] - mean, 2)), 1e-6);
    }
}

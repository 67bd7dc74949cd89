using SequenceToy.Data;
using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>A goal that chance reaches on a few held-out samples, on repeated ones, or together with the baseline, does not mean learned.</summary>
public sealed class GoalByChanceTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    public void CoinFlips_FewHeldOut_AreNeverLearned(int count) => Learned(
        seed => Judgment.Own(Draw.Classes(count, seed, 2, random => Draw.Uniform(random, 2), (_, random) => random.NextInt32(0, 1)), seed, epochs: 50)
            .WithGoal(Metric.Accuracy, 0.9)).Should().Be(0);

    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void Noise_FewHeldOut_IsNeverLearned(int count) =>
        Learned(seed => Judgment.Own(Draw.Noise(count, seed), seed, epochs: 50).WithGoal(Metric.Rmse, 0.5)).Should().Be(0);

    [Fact]
    public void CoinFlips_AThirdRepeated_AreRarelyLearned() => Learned(seed =>
    {
        var flips = Draw.Classes(300, seed, 2, random => Draw.Uniform(random, 3), (_, random) => random.NextInt32(0, 1));
        return Judgment.Own(SequenceDataset.FromSamples(flips.Concat(flips.Take(100)), flips.Target), seed, epochs: 400).WithGoal(Metric.Accuracy, 0.6);
    }).Should().BeLessThanOrEqualTo(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tolerance_TheMeanIsAlwaysWithinIt_IsNoBetterThanTheBaseline(int seed)
    {
        var random = Draw.Stream(seed);
        var data = SequenceDataset.Draw(400, TargetSpec.Number(tolerance: 0.6), () => new Sample(new Sequence(Draw.Uniform(random, 4)), [random.NextSingle()]));
        using var result = Judgment.Own(data, seed, epochs: 60).WithGoal(Metric.Accuracy, 0.9).Run();

        result.IsSolved.Should().BeTrue();
        result.ShouldBe(Verdict.NoBetterThanBaseline);
        result.Diagnosis.Summary.Should().Contain("(reached)");
    }

    [Fact]
    public void Comparison_FewHeldOut_IsLearnedOnlyWhereItIs() => Learned(
        seed => Judgment.Own(Draw.Classes(14, seed, 2, random => Draw.Uniform(random, 3), (x, _) => x[0] > x[2] ? 1 : 0), seed, epochs: 150)
            .WithTraining(epochs: 150, batchSize: 7).WithSamples(validationSplit: 0.5)).Should().Be(0);

    private static int Learned(Func<int, SequenceExperiment> experiment) => Enumerable.Range(1, 60).Count(seed =>
    {
        using var result = experiment(seed).Run();
        return result.Diagnosis.Verdict == Verdict.Learned;
    });
}

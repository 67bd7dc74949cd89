using SequenceToy.Data;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 10: one baseline for all lengths, and an R² of several numbers that ranks as the error does.</summary>
public sealed class BaselineColumnTests
{
    [Theory]
    [InlineData(10, 1)]
    [InlineData(10, 2)]
    [InlineData(6, 3)]
    [InlineData(20, 4)]
    public void Parity_AllLengths_HaveTheSameBaselineWithoutBias(int longest, int seed)
    {
        using var result = SequenceExperiment.For(new Parity(new(1, longest))).WithTestLengths(new(longest + 1, longest + 40), samplesPerLength: 100).WithTraining(epochs: 1).WithSeed(seed).Run();

        var baselines = result.ByLength.Where(length => length.Length > 1).Select(length => length.Baseline).ToArray();
        (baselines.Length > 8).Should().BeTrue();
        baselines.Select(baseline => (baseline.Name, baseline.Rule, baseline.IsMeasured, baseline.ExactScore)).Distinct().Should().ContainSingle();
        var shares = baselines.Select(baseline => baseline[Metric.Accuracy]!.Value).ToArray();
        shares.Average().Should().BeInRange(0.46, 0.54, "1,100 flips or more");
        shares.Should().Contain(share => share < 0.5).And.Contain(share => share > 0.5);
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(5, 3)]
    [InlineData(2, 4)]
    public void SeveralNumbersOneConstant_R2_RanksAsTheErrorDoes(int numbers, int seed)
    {
        var random = Draw.Stream(seed);
        var data = SequenceDataset.Draw(400, TargetSpec.Number(numbers), () =>
        {
            var x = Draw.Uniform(random, 3);
            return new Sample(new Sequence(x), new Sequence([.. Enumerable.Range(0, numbers).Select(i => i == numbers - 1 ? 0.1f : x[i % 3])], numbers));
        });
        using var result = SequenceExperiment.For(data).WithTraining(epochs: 100).WithSeed(seed).Run();

        result.Scores.Rmse.Should().BeLessThan(0.5 * result.ConstantBaseline.Rmse!.Value);
        result.Scores.ConstantTargets.Should().Equal(numbers - 1);
        result.Scores.R2.Should().BeGreaterThan(0.7).And.BeGreaterThan(result.ConstantBaseline.R2!.Value);
        result.ConstantBaseline.R2.Should().BeInRange(-0.2, 0.01);
        result.Scores.Nrmse.Should().BeApproximately(Math.Sqrt(1 - result.Scores.R2!.Value), 1e-6);
    }
}

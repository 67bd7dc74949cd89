using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Scaling;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Issue 18, fault 11: outliers or a shared range that squeeze all other values are found, in runs that learn nothing because of them.</summary>
public sealed class SqueezedScalingTests
{
    [Theory]
    [InlineData(400, 4, -9999, 1)]
    [InlineData(800, 4, -9999, 2)]
    [InlineData(500, 10, 1e5, 3)]
    [InlineData(600, 3, -1e6, 4)]
    public void Readings_FarAway_AreFoundAndNothingIsLearned(int count, int outliers, double value, int seed)
    {
        using var result = Judgment.Own(Rows(count, outliers, value, seed), seed, epochs: 30).Run();
        using var clean = Judgment.Own(Rows(count, 0, value, seed), seed, epochs: 30).Run();

        clean.Scores.Nrmse.Should().BeLessThan(0.8);
        result.Scores.Nrmse.Should().BeGreaterThan(0.9);
        result.ShouldFind(FindingKind.ScalingSqueezed);
        result.ShouldBe(Verdict.NotLearning);
        result.Evidence.Data!.InputSpread!.Share.Should().BeLessThan(0.01);
    }

    [Theory]
    [InlineData(1e-3, 1e6, 0, 1)]
    [InlineData(1e6, 1e-3, 1, 2)]
    [InlineData(1, 1000, 0, 3)]
    [InlineData(5e4, 20, 1, 4)]
    public void TwoTargets_OneRange_AreFoundForTheSmallOne(double first, double second, int small, int seed)
    {
        var random = Draw.Stream(seed);
        var data = SequenceDataset.Draw(300, TargetSpec.Number(2), () => Draw.Normal(random, 3) is var x ? new Sample(new Sequence(x), new Sequence([(float)(first * x[0]), (float)(second * x[1])], 2)) : null!);
        using var shared = Judgment.Own(data, seed, epochs: 40).WithScaling(new MinMaxScaler(), new MinMaxScaler { PerFeature = false }).Run();
        using var separate = Judgment.Own(data, seed, epochs: 40).Run();

        shared.ShouldFind(FindingKind.ScalingSqueezed);
        shared.Evidence.Data!.TargetSpread!.Column.Should().Be(small);
        shared.Evidence.WorstTarget.Should().Be(small);
        shared.ShouldNotBe(Verdict.Learned);
        separate.ShouldNotFind(FindingKind.ScalingSqueezed);
    }

    // The target is the last number, and some noise; some readings before it are far away.
    private static SequenceDataset Rows(int count, int outliers, double value, int seed)
    {
        var row = 0;
        return Draw.Numbers(count, seed, random =>
        {
            var x = Draw.Normal(random, 5);
            if (outliers > 0 && row++ % (count / outliers) == 7)
            {
                x[row % 4] = (float)value;
            }

            return x;
        }, (x, random) => x[4] + (0.5 * random.NextGaussian()));
    }
}

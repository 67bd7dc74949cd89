using SequenceToy.Data;
using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>Several steps ahead, or in rows grouped by person, errors follow each other, but nobody knows the preceding one in time.</summary>
public sealed class UnknownPrecedingErrorTests
{
    [Theory]
    [InlineData(0.9, 10, 1)]
    [InlineData(0.9, 10, 2)]
    [InlineData(0.95, 12, 3)]
    [InlineData(0.8, 5, 4)]
    public void Autoregression_StepsAhead_HasNothingLeft(double share, int ahead, int seed)
    {
        var series = Draw.Autoregression(4000, seed, share).Select(value => (float)value).ToArray();
        var windows = Enumerable.Range(0, series.Length - 8 - ahead + 1).ToArray();
        var data = SequenceDataset.FromArrays([.. windows.Select(start => series[start..(start + 8)])], [.. windows.Select(start => series[start + 7 + ahead])]);
        using var result = Judgment.Own(data, seed, epochs: 50).WithSplit(Split.InOrder).Run();

        result.Evidence.Residuals!.Share.Should().BeLessThan(0.05);
        result.ShouldBe(Verdict.AtNoiseFloor, Verdict.NoBetterThanBaseline);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Persons_RowsInOrder_LeaveLittleToPredict(int seed)
    {
        var random = Draw.Stream(seed);
        var (inputs, targets, groups) = (new List<float[]>(), new List<float>(), new List<int>());
        for (var person = 0; person < 40; person++)
        {
            var (level, target) = (60 + (20 * random.NextSingle()), 100 + (30 * random.NextSingle()));
            for (var row = 0; row < 10; row++)
            {
                inputs.Add([.. Draw.Normal(random, 6).Select(value => level + (0.3f * value))]);
                targets.Add(target + (float)random.NextGaussian());
                groups.Add(person);
            }
        }

        using var result = Judgment.Own(SequenceDataset.FromArrays([.. inputs], [.. targets]), seed, epochs: 400).WithSplit(Split.ByGroup(groups)).Run();

        result.Evidence.Residuals!.Share.Should().BeLessThan(0.1, "the preceding error explains three quarters");
        result.ShouldNotBe(Verdict.Underfitting, Verdict.AtNoiseFloor, Verdict.Learned);
    }
}

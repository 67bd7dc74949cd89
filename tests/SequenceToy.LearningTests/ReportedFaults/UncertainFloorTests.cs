using SequenceToy.Data;
using SequenceToy.Diagnosis;

namespace SequenceToy.LearningTests.ReportedFaults;

/// <summary>The noise floor needs evidence: an unknown share of the errors is not none, and an error above the spread is not noise.</summary>
public sealed class UncertainFloorTests
{
    [Theory]
    [InlineData(60, 4)]
    [InlineData(60, 5)]
    [InlineData(60, 6)]
    public void Largest_NoNoise_IsNotAtTheFloor(int epochs, int seed) =>
        IsNotAtTheFloor(Judgment.Own(Draw.Numbers(300, seed, random => Draw.Uniform(random, 4), (x, _) => x.Max()), seed, epochs));

    [Theory]
    [InlineData(60, 20)]
    [InlineData(200, 20)]
    [InlineData(60, 21)]
    public void ExclusiveOr_NoNoise_IsNotAtTheFloor(int epochs, int seed) => IsNotAtTheFloor(
        Judgment.Own(Draw.Numbers(1000, seed, random => Draw.Uniform(random, 3), (x, _) => (x[0] > 0.5f) ^ (x[2] > 0.5f) ? 1 : 0), seed, epochs));

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Level_ShiftedInTheHeldOutPart_CannotBeTold(int seed)
    {
        var random = Draw.Stream(seed);
        double[] series = [.. Enumerable.Range(0, 400).Select(i => (i > 320 ? 10 : 0) + random.NextDouble())];
        IsNotAtTheFloor(Judgment.Own(Draw.Windows(series, 8), seed, epochs: 150).WithSplit(Split.InOrder));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void Target_OneFarOff_IsNotAtTheFloor(int seed)
    {
        var at = 0;
        var data = Draw.Numbers(500, seed, random => Draw.Uniform(random, 5), (x, _) => at++ == 17 ? 1e6 : x.Sum());
        IsNotAtTheFloor(Judgment.Own(data, seed, epochs: 500).WithEarlyStopping(250));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(20)]
    public void Sum_LongerHeldOutSequences_IsNotAtTheFloor(int steps)
    {
        var validation = Draw.Numbers(40, 5, random => Draw.Uniform(random, steps), (x, _) => x.Sum());
        IsNotAtTheFloor(Judgment.Own(Draw.Numbers(200, 1, random => Draw.Uniform(random, 4), (x, _) => x.Sum()), 1, epochs: 60).WithValidationData(validation));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void HeavyTail_MuchBetterButUncertain_IsNotNoBetter(int seed)
    {
        var data = Draw.Numbers(800, seed, random => Draw.Normal(random, 5), (x, _) => Math.Exp(0.8 * x.Sum()));
        using var result = Judgment.Own(data, seed, epochs: 400).Run();

        result.ShouldNotBe(Verdict.NoBetterThanBaseline, Verdict.AtNoiseFloor);
    }

    private static void IsNotAtTheFloor(SequenceExperiment experiment)
    {
        using var result = experiment.Run();
        result.ShouldNotBe(Verdict.AtNoiseFloor, Verdict.Learned);
    }
}

using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Reports.Tests.Page;

/// <summary>Test data of another length than the training data is scored, judged, saved and reported.</summary>
public sealed class OtherLengthsTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(6)]
    public void ToReport_TestDataOfAnotherLength_ShowsItsPredictions(int steps)
    {
        using var result = SequenceExperiment.For(Sums(1, 60, 4)).WithTraining(epochs: 3).WithSnapshots().WithTestData(Sums(2, 20, steps)).Run();

        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        result.Save(path);
        using var loaded = ExperimentResult.Load(path);
        File.Delete(path);

        loaded.Diagnosis.ToString().Should().Be(result.Diagnosis.ToString());
        loaded.ToReport().Should().Contain(" test samples (original units)");
    }

    [Theory]
    [InlineData(5, 5, "The training length is 5 bits (the line in the chart).")]
    [InlineData(1, 1, "The training length is 1 (the line in the chart).")]
    [InlineData(1, 5, "The training lengths are 1 to 5 bits (the shaded area in the chart).")]
    public void ToReport_ScoresByLength_SaysWhichLengthsWereTrained(int shortest, int longest, string sentence)
    {
        using var result = SequenceExperiment.For(new RunningParity(new LengthRange(shortest, longest))).WithSamples(32).WithTraining(epochs: 1, batchSize: 8).Run();

        result.ToReport().Should().Contain(sentence);
    }

    private static SequenceDataset Sums(int seed, int count, int steps)
    {
        var random = new Random(seed);
        float[][] inputs = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, steps).Select(_ => random.NextSingle()).ToArray())];
        return SequenceDataset.FromArrays(inputs, [.. inputs.Select(input => input.Sum())]);
    }
}

using SequenceToy.Data;

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

    private static SequenceDataset Sums(int seed, int count, int steps)
    {
        var random = new Random(seed);
        float[][] inputs = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, steps).Select(_ => random.NextSingle()).ToArray())];
        return SequenceDataset.FromArrays(inputs, [.. inputs.Select(input => input.Sum())]);
    }
}

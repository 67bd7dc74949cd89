using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Storage;

/// <summary>Results that no run leaves, with a checksum that fits.</summary>
public sealed class ForgedResultTests
{
    private const string Document = "result.json";

    private static readonly Lazy<byte[]> Whole = new(() =>
    {
        using var file = new TemporaryFile();
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 10).WithTraining(epochs: 3).WithGru(hiddenSize: 2).Run();
        result.Save(file.Path);
        return File.ReadAllBytes(file.Path);
    });

    [Theory]
    [InlineData("\"epoch\":2,", "\"epoch\":7,", "history must have the epochs 1, 2, 3*2 was of epoch 7.")]
    [InlineData("\"epoch\":1,", "\"epoch\":-1,", "history must have the epochs*")]
    [InlineData("\"loss\":", "\"loss\":\"NaN\",\"loss\":", "*")]
    [InlineData("\"validationLoss\":", "\"validationLoss\":null,\"was\":", "*")]
    [InlineData("\"epochs\":3", "\"epochs\":2", "history must have at most 2 epochs*it had 3.")]
    [InlineData("\"learningRate\":0", "\"learningRate\":-0", "*learningRate must be*")]
    [InlineData("\"rmse\":", "\"rmse\":-", "rmse must be at least 0; it was -*")]
    [InlineData("\"count\":10", "\"count\":-10", "count of a score must be*0; it was -10.")]
    [InlineData("\"bestEpoch\":null", "\"bestEpoch\":9", "bestEpoch must be from 1 to 3; it was 9.")]
    [InlineData("\"testOverlap\":", "\"testOverlap\":-1", "testOverlap must be from 0 to 1*")]
    public void Load_ForgedResult_IsRefused(string former, string later, string message)
    {
        using var file = new TemporaryFile();
        var forged = new ForgedFile(file.Holding(Whole.Value));
        forged.ReplaceIn(Document, former, later);
        forged.Write(file.Path);

        FluentActions.Invoking(() => ExperimentResult.Load(file.Path)).Should().Throw<SafeTensorsFormatException>().WithMessage($"{file.Path}, {Document}: {message}");
    }

    [Fact]
    public void Load_SnapshotWithAnImpossibleScore_IsRefused()
    {
        using var file = new TemporaryFile();
        using (var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 10).WithTraining(epochs: 2).WithSnapshots().WithGru(hiddenSize: 2).Run())
        {
            result.Save(file.Path);
        }

        var forged = new ForgedFile(file.Path);
        forged.ReplaceAfter(Document, "\"snapshots\":", "\"rmse\":", "\"rmse\":-");
        forged.Write(file.Path);

        FluentActions.Invoking(() => ExperimentResult.Load(file.Path)).Should().Throw<SafeTensorsFormatException>().WithMessage("*rmse must be at least 0*");
    }
}

using System.Text.Json.Nodes;
using SequenceToy.Data;

namespace SequenceToy.Console.Tests;

/// <summary>The JSON of predictions has the names of the classes beside their numbers.</summary>
public sealed class NamedPredictionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Predict_NamedClasses_WritesLabelsAndClasses()
    {
        var prediction = JsonOf(TargetSpec.Classes(["low", "high"]));

        var index = prediction["prediction"]![0]![0]!.GetValue<int>();
        prediction["labels"]!.AsArray().Select(label => label!.GetValue<string>()).Should().Equal(index == 0 ? "low" : "high");
        prediction["classes"]!.AsArray().Select(label => label!.GetValue<string>()).Should().Equal("low", "high");
    }

    [Fact]
    public void Predict_ClassesWithoutNames_WritesNumbersOnly()
    {
        var prediction = JsonOf(TargetSpec.Class(2)).AsObject();

        prediction.Should().ContainKey("prediction").And.NotContainKey("labels").And.NotContainKey("classes");
    }

    private JsonNode JsonOf(TargetSpec target)
    {
        var samples = Enumerable.Range(0, 20).Select(i => new Sample([i % 5, i % 3], [i % 2]));
        using var result = SequenceExperiment.For(SequenceDataset.FromSamples(samples, target)).WithLstm(2).WithTraining(epochs: 1).Run();
        var path = folder.PathTo($"{target.Names is null}.network");
        result.Save(path);
        return JsonNode.Parse(Invoked.With("predict", path, "--input", "1,2", "--json", "-").Output)![0]!;
    }
}

using System.Text;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Storage.Models;

namespace SequenceToy.Tests.Storage;

/// <summary>Names of features, classes and values are saved with models and results, and may be missing.</summary>
public sealed class SavedNamesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-").FullName;

    private string Csv => Path.Combine(folder, "data.csv");
    private string Saved => Path.Combine(folder, "saved.safetensors");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Save_ResultOfLabels_KeepsColumnsClassesAndOffsets()
    {
        using var result = Train(Labels());

        result.Save(Saved);
        using var loaded = ExperimentResult.Load(Saved);

        loaded.Model.InputColumns.Should().Equal(result.Model.InputColumns);
        loaded.Model.InputColumns![1].Labels.Should().Equal("red", "blue");
        loaded.Model.InputColumns[0].Offset.Should().BeGreaterThan(1e9);
        loaded.Model.Target.Names.Should().Equal("dog", "cat");
        loaded.TestSamples.Target.Names.Should().Equal("dog", "cat");
        CsvSequences.ReadInputsFor(Csv, loaded.Model.InputColumns, "id").Should().HaveCount(40);
    }

    [Fact]
    public void Save_ModelOfNumbers_KeepsTheOffsetsOfTargets()
    {
        File.WriteAllLines(Csv, Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{i},{48_210_000.25 + (0.5 * i)}")).Prepend("x,meter"));
        using var result = Train(CsvSequences.ReadRowPerSequence(Csv, ["x"], ["meter"]));

        result.Model.Save(Saved);
        using var loaded = TrainedModel.Load(Saved);

        loaded.Target.Should().Be(result.Model.Target);
        loaded.Target.Offsets![0].Should().BeInRange(48_210_000, 48_210_003);
    }

    [Fact]
    public void Save_ModelWithoutNames_WritesNone()
    {
        using var result = Train(SequenceDataset.FromArrays([.. Enumerable.Range(0, 20).Select(i => new float[] { i, 1 })], [.. Enumerable.Range(0, 20).Select(i => (float)i)]));

        result.Save(Saved);

        Encoding.UTF8.GetString(File.ReadAllBytes(Saved)).Should().NotContain("inputColumns").And.NotContain("\"names\"").And.NotContain("featureNames");
        using var loaded = ExperimentResult.Load(Saved);
        loaded.Model.InputColumns.Should().BeNull();
        loaded.Model.Target.Names.Should().BeNull();
    }

    [Fact]
    public void PredictDetailed_ValueOutsideTheTrainingRange_NamesItsFeature()
    {
        using var result = Train(Labels());

        result.Model.PredictDetailed(Sequence.FromSteps([1e9f, 1, 0], [1e9f, 1, 0])).Single().Outside[0].ToString().Should().Contain("'t − ");
    }

    [Fact]
    public void Load_ColumnsThatDoNotMakeTheFeatures_AreRefused()
    {
        using var result = Train(Labels());
        var document = ModelDocument.Of(result.Model) with { InputColumns = [new InputColumn("only")] };
        FluentActions.Invoking(document.Shape).Should().Throw<ArgumentException>().WithMessage("inputColumns must*");
    }

    private static ExperimentResult Train(SequenceDataset data) => SequenceExperiment.For(data).WithLstm(hiddenSize: 2).WithTraining(epochs: 2).Run();

    private SequenceDataset Labels()
    {
        File.WriteAllLines(Csv, Enumerable.Range(0, 80).Select(i => $"{i / 2},{1_700_000_000 + (60 * i)},{(i % 3 == 0 ? "red" : "blue")},{(i % 4 < 2 ? "dog" : "cat")}").Prepend("id,t,color,kind"));
        return CsvSequences.ReadRowPerStep(Csv, "id", ["t", "color"], ["kind"]);
    }
}

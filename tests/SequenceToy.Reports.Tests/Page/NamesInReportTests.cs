using SequenceToy.Data;

namespace SequenceToy.Reports.Tests.Page;

/// <summary>A report on your own table names its classes and features as the file does, as text.</summary>
public sealed class NamesInReportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void SaveReport_LabelsFromAFile_NamesClassesAndFeatures()
    {
        var csv = Path.Combine(folder, "pets.csv");
        File.WriteAllLines(csv, Enumerable.Range(0, 160).Select(i => FormattableString.Invariant($"{i / 2},{i % 7},{(i % 3 == 0 ? "crimson" : "navy")},{(i / 2 % 2 == 0 ? "<b>spaniel" : "siamese")}")).Prepend("id,weight,color,kind"));
        var data = CsvSequences.ReadRowPerStep(csv, "id", ["weight", "color"], ["kind"]);
        using var result = SequenceExperiment.For(data).WithLstm(hiddenSize: 3).WithTraining(epochs: 3).Run();
        var page = Path.Combine(folder, "report.html");

        result.SaveReport(page);

        var html = File.ReadAllText(page);
        html.Should().Contain("siamese").And.Contain("spaniel").And.NotContain("<b>spaniel").And.Contain("color = crimson");
    }
}

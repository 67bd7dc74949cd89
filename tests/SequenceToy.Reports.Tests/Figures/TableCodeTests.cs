using SequenceToy.Data;
using SequenceToy.Reports.Figures;

namespace SequenceToy.Reports.Tests.Figures;

/// <summary>The program of a page on a table reads the table as the run did.</summary>
public sealed class TableCodeTests : IDisposable
{
    private const string Print = "Console.Write(string.Join(' ', result.Model.GetWeights().Select(weight => BitConverter.SingleToInt32Bits(weight))));";
    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Of_ARowPerStep_GivesTheSameWeights()
    {
        var csv = Write("id,heat,mode,code,state", row => $"{row / 3},{row % 11},{(row % 2 == 0 ? "auto" : "off")},{(row % 5) + 100},{(row / 3 % 2 == 0 ? "hot" : "cold")}");
        var data = CsvSequences.ReadRowPerStep(csv, "id", ["heat", "mode", "code"], ["state"], options: new CsvOptions { Categories = ["code"] });

        var program = ShouldRepeat(data, csv, ("your-target-column", "state"));

        program.Should().Contain("inputColumns: [\"heat\", \"mode\", \"code\"]").And.NotContain("LoadSamples");
    }

    [Fact]
    public void Of_ARowPerStepWithATargetInEach_GivesTheSameWeights()
    {
        var csv = Write("id,heat,sum", row => $"{row / 3},{row % 11},{row % 11 % 4}");
        var data = CsvSequences.ReadRowPerStep(csv, "id", ["heat"], ["sum"], TargetSpec.Number(1, TargetPlacement.EveryStep));

        ShouldRepeat(data, csv);
    }

    [Fact]
    public void Of_ARowPerSequence_GivesTheSameWeights()
    {
        var csv = Write("a1,b1,a2,b2,sum,rest", row => $"{row % 5},{row % 7},{row % 3},{row % 11},{row % 8},{row % 6}");
        var data = CsvSequences.ReadRowPerSequence(csv, ["a1", "b1", "a2", "b2"], ["sum", "rest"], features: 2);

        var program = ShouldRepeat(data, csv);

        program.Should().Contain("inputColumns: [\"a1\", \"b1\", \"a2\", \"b2\"]").And.Contain("targetColumns: [\"sum\", \"rest\"]").And.Contain("features: 2");
    }

    [Fact]
    public void Of_TimesAndMissingValues_HasTheOptions()
    {
        var csv = Write("id,day,heat,state", row => $"{row / 3},{2020 + (row % 4)}-0{1 + (row % 9)}-11,{(row % 6 == 1 ? "" : $"{row % 11}")},{(row / 3 % 2 == 0 ? "hot" : "cold")}");
        var data = CsvSequences.ReadRowPerStep(csv, "id", ["day", "heat"], ["state"], options: new CsvOptions { TimeFeatures = TimeFeatures.Elapsed, Missing = MissingValues.Mask });

        ShouldRepeat(data, csv, ("your-target-column", "state"));
    }

    [Fact]
    public void Of_ColumnsThatAreNotThoseOfTheFile_LoadsTheSamples()
    {
        var csv = Write("id,a,b,sum", row => $"{row / 3},{row % 5},{row % 7},{row % 8}");
        var steps = CsvSequences.ReadRowPerStep(csv, "id", ["a"], ["sum"]);
        SequenceDataset[] renamed =
        [
            CsvSequences.ReadRowPerSequence(csv, ["a", "b"], ["sum"]).WithFeatureNames(["v"]), CsvSequences.ReadRowPerSequence(csv, ["a"], ["sum"], like: steps),
        ];

        foreach (var data in renamed)
        {
            using var result = SequenceExperiment.For(data).WithTraining(epochs: 1).Run();
            ReproductionCode.Of(result).Should().Contain("SequenceDataset samples = LoadSamples();");
        }
    }

    [Theory]
    [InlineData(';', "'")]
    [InlineData('\t', "#")]
    [InlineData('|', "\\")]
    public void Of_OptionsOfTheFile_AreWritten(char delimiter, string comment)
    {
        var csv = Write($"a{delimiter}b{delimiter}sum\n{comment} a comment", row => $"{row % 5}{delimiter}{row % 7},5{delimiter}{row % 8}");
        var options = new CsvOptions { Delimiter = delimiter, DecimalMark = ',', CommentPrefix = comment[0], MissingTexts = ["none", "\"\""], FooterLines = 1 };

        ShouldRepeat(CsvSequences.ReadRowPerSequence(csv, ["a", "b"], ["sum"], options: options), csv);
    }

    [Fact]
    public void CSharpText_AnyText_IsALiteralOnOneLine()
    {
        CSharpText.Of("a \"b\"\\\n\u202e§é").Should().Be("\"a \\\"b\\\"\\\\\\u000A\\u202E§é\"");
    }

    private string Write(string header, Func<int, string> row)
    {
        var path = Path.Combine(folder, "table.csv");
        File.WriteAllLines(path, Enumerable.Range(0, 150).Select(row).Prepend(header));
        return path;
    }

    private static string ShouldRepeat(SequenceDataset data, string csv, params (string Placeholder, string Name)[] names)
    {
        using var result = SequenceExperiment.For(data).WithLstm(3).WithTraining(epochs: 2).Run();
        var program = ReproductionCode.Of(result);
        var written = names.Append(("your-data.csv", csv)).Aggregate(program, (before, name) => before.Replace(name.Item1, name.Item2, StringComparison.Ordinal));

        CompiledProgram.Run(written + Print).Should().Be(string.Join(' ', result.Model.GetWeights().Select(BitConverter.SingleToInt32Bits)), written);
        return program;
    }
}

using System.Globalization;
using SequenceToy.Data;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>Files as they are found in the wild are read correctly, or refused with the place and the fix.</summary>
public sealed class WildShapesTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public static TheoryData<string> Names => [.. WildShape.All.Select(shape => shape.Name)];

    public void Dispose() => File.Delete(file);

    [Theory]
    [MemberData(nameof(Names))]
    public void ReadCsv_ShapeFromTheWild_IsReadOrRefusedWithTheFix(string name)
    {
        var shape = WildShape.All.Single(shape => shape.Name == name);
        File.WriteAllBytes(file, shape.Bytes());

        var read = () => DataTable.ReadCsv(file, options: shape.Options);

        if (shape.IsRefused)
        {
            var message = read.Should().Throw<CsvFormatException>().Which.Message;
            shape.Expected.Should().OnlyContain(part => message.Contains(part, StringComparison.Ordinal), message);
        }
        else
        {
            read().Columns.Select(Text).Should().Equal(shape.Expected);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Inspect_ShapeFromTheWild_SaysWhatWasUnderstoodOrRefuses(string name)
    {
        var shape = WildShape.All.Single(shape => shape.Name == name);
        File.WriteAllBytes(file, shape.Bytes());
        DataTable table;
        try
        {
            table = CsvSequences.Inspect(file, shape.Options);
        }
        catch (CsvFormatException problem)
        {
            shape.IsRefused.Should().BeTrue(problem.Message);
            return;
        }

        var mayBeRead = table.Columns.All(column => column.Problem is null && (column.Missing == 0 || shape.Options is not null));
        mayBeRead.Should().Be(!shape.IsRefused || shape.Options?.Missing == MissingValues.FillPrevious);
        table.ToString().Split('\n').Should().HaveCount(table.Columns.Count + 2).And.OnlyContain(line => line.Length > 0);
    }

    private static string Text(TableColumn column) => $"{column.Name}: " + string.Join(' ', Enumerable.Range(0, column.Values.Count).Select(row => column.Kind switch
    {
        _ when double.IsNaN(column.Values[row]) => "?",
        ColumnKind.Number => column.Values[row].ToString(CultureInfo.InvariantCulture),
        ColumnKind.Category => $"<{column.LabelAt(row)}>",
        _ => column.TimeAt(row)!.Value.ToString("yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture).Replace("T00:00:00", "", StringComparison.Ordinal),
    }));
}

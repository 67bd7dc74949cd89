using System.Text;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>A way to read a CSV file, with a file that fits it.</summary>
internal sealed record CsvForm(string Name, string Valid, Func<string, object> Read)
{
    public static CsvForm RowPerSequence { get; } = new(
        "csv-sequences", Lines("a,b,c,sum", i => $"{i},{i % 7}.5,\"{i * 3}\",{i * 1000.25f}"), path => CsvSequences.ReadRowPerSequence(path, ["a", "b", "c"], ["sum"]));

    public static CsvForm Classes { get; } = new(
        "csv-classes", Lines("a1,a2,b1,b2,kind", i => $"{i},{i % 3},{-i},1e{i % 5},{i % 3}"),
        path => CsvSequences.ReadRowPerSequence(path, ["a1", "a2", "b1", "b2"], ["kind"], TargetSpec.Class(3), features: 2));

    public static CsvForm RowPerStep { get; } = new(
        "csv-steps", Lines("room,temperature,power", i => $"room {i / 4},{20 + (i % 5)},{i % 2}"),
        path => CsvSequences.ReadRowPerStep(path, "room", ["temperature"], ["power"], TargetSpec.ClassSet(1, TargetPlacement.EveryStep)));

    public static CsvForm Inputs { get; } = new("csv-inputs", Lines("a,b,c,d", i => $"{i},{i + 1},{i + 2},{i + 3}"), path => CsvSequences.ReadInputs(path, features: 2));

    public static CsvForm Inspected { get; } = new("csv-inspect", Kinds, path => CsvSequences.Inspect(path, CsvOptionsDraw.For(path)).ToString());

    public static CsvForm Table { get; } = new("csv-table", Kinds, path => DataTable.ReadCsv(path, options: CsvOptionsDraw.For(path)));

    public static CsvForm Labels { get; } = new(
        "csv-labels", Kinds, path => CsvSequences.ReadRowPerStep(path, "room", ["color", "level", "day"], ["kind"], options: CsvOptionsDraw.For(path)));

    public static CsvForm Trained { get; } = new(
        "csv-trained", Kinds,
        path => CsvSequences.ReadInputsFor(path, [new InputColumn("color") { Kind = ColumnKind.Category, Labels = ["red", "blue"] }, new InputColumn("level") { Offset = 1_700_000_000 }], "room", options: CsvOptionsDraw.For(path)));

    // Numbers, labels, dates and a decimal comma.
    private static string Kinds => Lines("room;color;level;day;kind", i => $"room {i / 4};{(i % 2 == 0 ? "red" : "blue")};17000000{i:D2},5;2024-05-{i + 1:D2};{(i % 3 == 0 ? "dog" : "cat")}");

    private static string Lines(string header, Func<int, FormattableString> row)
    {
        var text = new StringBuilder(header);
        for (var i = 0; i < 12; i++)
        {
            text.Append('\n').Append(FormattableString.Invariant(row(i)));
        }

        return text.ToString();
    }
}

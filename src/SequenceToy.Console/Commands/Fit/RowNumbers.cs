namespace SequenceToy.Console.Commands.Fit;

/// <summary>Notices an input column that only numbers the rows.</summary>
internal static class RowNumbers
{
    private const int FewestRows = 10;

    /// <summary>Returns a sentence on the first such column; null without one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="inputs">The input columns.</param>
    public static string? Note(DataTable table, string[] inputs)
    {
        if (table.Rows < FewestRows || inputs.Length < 2 || Array.Find(inputs, name => Counts(table[name])) is not { } column)
        {
            return null;
        }

        var name = PrintableText.Quoted(column);
        return $"{name} numbers the rows and is an input. If it is only a number, name the others: --columns.";
    }

    private static bool Counts(Data.TableColumn column) => column.Kind == ColumnKind.Number
        && Enumerable.Range(1, column.Values.Count - 1).All(row => column.Values[row] - column.Values[row - 1] == 1);
}

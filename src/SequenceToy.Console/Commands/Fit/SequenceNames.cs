namespace SequenceToy.Console.Commands.Fit;

/// <summary>Notices an input column that seems to name the sequences of rows that are steps.</summary>
internal static class SequenceNames
{
    private const int FewestSequences = 3;
    private const int FewestSteps = 2;

    /// <summary>Returns a sentence on the first such column; null without one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="inputs">The input columns, of rows that are whole sequences.</param>
    public static string? Note(DataTable table, string[] inputs)
    {
        if (Array.Find(inputs, name => IsName(table[name])) is not { } column)
        {
            return null;
        }

        var name = PrintableText.Quoted(column);
        return $"Each row is read as one sequence, and {name} as an input. Equal values of {name} stand together. If {name} names the "
            + $"sequences, add --sequence-column {name}.";
    }

    // Each value in rows that follow each other, at least two of each.
    private static bool IsName(Data.TableColumn column)
    {
        var isLabel = column.Kind == ColumnKind.Category || (column.Kind == ColumnKind.Number && column.Values.All(double.IsInteger));
        if (!isLabel || column.Missing > 0)
        {
            return false;
        }

        var lengths = new List<int>();
        for (var row = 0; row < column.Values.Count; row++)
        {
            if (row > 0 && column.Values[row] == column.Values[row - 1])
            {
                lengths[^1]++;
            }
            else
            {
                lengths.Add(1);
            }
        }

        return lengths.Count >= FewestSequences && lengths.TrueForAll(length => length >= FewestSteps)
            && column.Values.Distinct().Count() == lengths.Count;
    }
}

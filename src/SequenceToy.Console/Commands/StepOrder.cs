namespace SequenceToy.Console.Commands;

/// <summary>Checks the order of the rows of each sequence.</summary>
internal static class StepOrder
{
    /// <param name="table">The table.</param>
    /// <param name="sequence">The column that names the sequence of a row.</param>
    /// <param name="step">The column with the order of the rows.</param>
    /// <exception cref="ArgumentException">A step does not rise within its sequence; the line is named.</exception>
    public static void Check(DataTable table, string sequence, string step)
    {
        var last = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var row = 0; row < table.Rows; row++)
        {
            var (name, at) = (TextAt(table[sequence], row), table[step].Values[row]);
            if (last.TryGetValue(name, out var before) && !(at > before))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"--step-column must rise within a sequence; in line {table.Lines[row]}, ")
                    + FormattableString.Invariant($"{ArgumentText.Of(step)} is {at} after {before}."));
            }

            last[name] = at;
        }
    }

    private static string TextAt(Data.TableColumn column, int row) => column.Kind == ColumnKind.Category
        ? column.LabelAt(row) ?? ""
        : FormattableString.Invariant($"{column.Values[row]}");
}

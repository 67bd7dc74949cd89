namespace SequenceToy.Data.Tables;

/// <summary>Orders the rows and columns of a table as the steps of sequences.</summary>
internal static class SequenceRows
{
    /// <summary>Returns the steps of a sequence in one row.</summary>
    public static StepPlace[] Steps(int row, int columns, int features) =>
        [.. Enumerable.Range(0, columns / features).Select(step => new StepPlace(row, step * features))];

    /// <summary>Returns the rows of each sequence, in the order of their first rows.</summary>
    /// <exception cref="CsvFormatException">A row has no id.</exception>
    public static int[][] ById(CsvRows rows, int id)
    {
        var missing = Enumerable.Range(0, rows.Rows.Count).FirstOrDefault(row => rows.IsMissing(rows.Rows[row].Fields[id]), -1);
        return missing >= 0
            ? throw MissingTreatment.Missing(rows, missing, id, [MissingValues.DropRow])
            : [
                .. Enumerable.Range(0, rows.Rows.Count).GroupBy(row => rows.Rows[row].Fields[id], StringComparer.Ordinal)
                    .Select(group => group.ToArray()),
            ];
    }
}

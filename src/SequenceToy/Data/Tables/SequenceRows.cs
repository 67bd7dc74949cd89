namespace SequenceToy.Data.Tables;

/// <summary>Orders the rows and columns of a table as the steps of sequences.</summary>
internal static class SequenceRows
{
    /// <summary>Returns the steps of a sequence in one row.</summary>
    public static StepPlace[] Steps(int row, int columns, int features) =>
        [.. Enumerable.Range(0, columns / features).Select(step => new StepPlace(row, step * features))];

    /// <summary>Returns the rows of each sequence, in the order of their first rows.</summary>
    public static int[][] ById(CsvRows rows, int id) =>
        [
            .. Enumerable.Range(0, rows.Rows.Count).GroupBy(row => rows.Rows[row].Fields[id], StringComparer.Ordinal)
                .Select(group => group.ToArray()),
        ];
}

using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Finds the classes of target columns.</summary>
internal static class TargetLabels
{
    private const int FewestClasses = 2;

    /// <summary>Returns the kind of target that columns have: numbers, or labels as classes.</summary>
    public static TargetSpec Found(CsvRows rows, DecimalMarks marks, int[] columns, IReadOnlyList<int> answered)
    {
        TableColumn[] read = [.. columns.Select(column => TableReading.Clear(rows, column, marks))];
        if (Array.Find(
            read, column => column.Kind == ColumnKind.Time || (column.Kind == ColumnKind.Category && read.Length > 1)) is { } wrong)
        {
            throw new CsvFormatException(
                rows.File, rows.HeaderLine, wrong.Position, wrong.Name, wrong.Kind == ColumnKind.Time
                    ? "has times, which cannot be targets."
                    : "has labels, so it must be the only target column, or all must be numbers.");
        }

        if (read[0].Kind == ColumnKind.Number)
        {
            return TargetSpec.Number(columns.Length);
        }

        var labels = Labels(rows, columns[0], answered);
        return labels.Count is >= FewestClasses and <= SequenceDataset.MaxFeatures
            ? TargetSpec.Classes(labels)
            : throw new CsvFormatException(
                rows.File, rows.HeaderLine, read[0].Position, read[0].Name,
                $"must have from {FewestClasses} to {SequenceDataset.MaxFeatures} labels to be the classes; it had {labels.Count}: "
                + $"{ColumnNames.Listed(labels)}.");
    }

    /// <summary>Returns the labels of a class column; null when its fields are indices from 0.</summary>
    /// <exception cref="CsvFormatException">The number of labels is not that of the classes, or a number is no class.</exception>
    public static ValueList<string>? Of(CsvRows rows, NumberFields numbers, int column, IReadOnlyList<int> answered, TargetSpec target)
    {
        var labels = Labels(rows, column, answered);
        var indices = labels.Select(text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index)
            ? index : (int?)null).ToArray();
        var areNumbers = labels.Any(DecimalMarks.IsNumberInSomeForm)
            && !rows.Options.Categories.Contains(rows.Header[column], StringComparer.Ordinal);
        if (areNumbers && (labels.Count != target.Size || Array.Exists(indices, index => index is null or 0)))
        {
            foreach (var row in answered)
            {
                if (!rows.IsMissing(rows.Rows[row].Fields[column]))
                {
                    numbers.Target(row, column, target);
                }
            }

            return null;
        }

        return labels.Count == target.Size
            ? areNumbers ? [.. labels.OrderBy(label => int.Parse(label, CultureInfo.InvariantCulture))] : labels
            : throw new CsvFormatException(
                rows.File, rows.HeaderLine, column + 1, rows.Header[column],
                FormattableString.Invariant($"must have {target.Size} labels, as the target has classes; it had {labels.Count}: ")
                + $"{ColumnNames.Listed(labels)}. Name the classes: TargetSpec.Classes([\"…\"]).");
    }

    private static ValueList<string> Labels(CsvRows rows, int column, IReadOnlyList<int> answered) =>
        [.. answered.Select(row => rows.Rows[row].Fields[column]).Where(text => !rows.IsMissing(text)).Distinct(StringComparer.Ordinal)];
}

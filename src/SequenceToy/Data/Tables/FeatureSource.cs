using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>The fields of one feature: a column, or one column per step.</summary>
/// <param name="rows">The file.</param>
/// <param name="marks">The way its numbers are written.</param>
/// <param name="columns">The columns, in the order of the steps.</param>
/// <param name="order">The rows in the order of the steps.</param>
internal sealed class FeatureSource(CsvRows rows, DecimalMarks marks, int[] columns, IReadOnlyList<int> order)
{
    private readonly NumberFields numbers = new(rows, marks);

    /// <summary>Finds out how the fields become features.</summary>
    /// <param name="features">The number of columns per step.</param>
    public InputColumn Column(int features)
    {
        TableColumn[] read = [.. columns.Select(column => TableReading.Clear(rows, column, marks, mayBeEmpty: columns.Length > 1))];
        var present = Array.FindAll(read, column => column.Missing < column.Values.Count);
        var some = present.GroupBy(column => column.Kind).OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key == ColumnKind.Number).FirstOrDefault()?.First() ?? read[0];
        if (Array.Find(present, column => column.Kind != some.Kind) is { } other)
        {
            throw new CsvFormatException(
                rows.File, rows.HeaderLine, other.Position, other.Name, MixedSteps.Problem(some, other, read, features));
        }

        var column = new InputColumn(Name()) { Kind = some.Kind };
        var isMarked = rows.Options.Missing == MissingValues.Mask && read.Any(step => step.Missing > 0);
        switch (some.Kind)
        {
            case ColumnKind.Number:
                var values = Values(column);
                var numbersPresent = values.SelectMany(step => step).Where(value => !double.IsNaN(value));
                return column with
                {
                    Offset = ColumnOffset.Of(rows, columns, order, values),
                    MarksMissing = isMarked,
                    Fill = isMarked || rows.Options.Missing == MissingValues.FillMean ? numbersPresent.Average() : null,
                };
            case ColumnKind.Category:
                return column with
                {
                    Labels = [.. order.SelectMany(row => columns.Select(step => rows.Rows[row].Fields[step]))
                    .Where(text => !rows.IsMissing(text)).Distinct(StringComparer.Ordinal)]
                };
            case ColumnKind.Time when rows.Options.TimeFeatures == TimeFeatures.None:
                throw new CsvFormatException(
                    rows.File, null, some.Position, some.Name, "has times. Say which features they give: TimeFeatures = "
                    + "TimeFeatures.Elapsed or Calendar (--time-features elapsed or calendar), or leave the column out.");
            case ColumnKind.Time:
                double[] times = [.. read.SelectMany(step => step.Values).Where(double.IsFinite)];
                return column with { Offset = times[0], TimeFeatures = TimeValues.Of(rows.Options.TimeFeatures, times) };
            default:
                throw new UnreachableException($"Unknown kind of column: {some.Kind}.");
        }
    }

    /// <summary>Returns the values of a column as it is read: [columns][rows], NaN where missing, labels as indices.</summary>
    public double[][] Values(InputColumn column) => column.Kind switch
    {
        ColumnKind.Number => Read((row, step) => numbers.Number(row, step)),
        ColumnKind.Category => Read(Label(column)),
        ColumnKind.Time => Read(Time(column)),
        _ => throw new UnreachableException($"Unknown kind of column: {column.Kind}."),
    };

    private double[][] Read(Func<int, int, double> value) => Array.ConvertAll(
        columns, column =>
        {
            var read = new double[rows.Rows.Count];
            for (var row = 0; row < read.Length; row++)
            {
                read[row] = rows.IsMissing(rows.Rows[row].Fields[column]) ? double.NaN : value(row, column);
            }

            return read;
        });

    private Func<int, int, double> Label(InputColumn column)
    {
        var indices = column.Labels.Select((label, index) => (label, index)).ToDictionary(
            pair => pair.label, pair => pair.index, StringComparer.Ordinal);
        return (row, step) => indices.TryGetValue(rows.Rows[row].Fields[step], out var index) ? index : throw rows.Problem(
            rows.Rows[row].Line, step,
            $"must be a label of the training data ({ColumnNames.Listed(column.Labels)}); it was "
            + $"{PrintableText.Quoted(rows.Rows[row].Fields[step])}.");
    }

    private Func<int, int, double> Time(InputColumn column)
    {
        var read = columns.ToDictionary(step => step, step => TableReading.Clear(rows, step, marks, mayBeEmpty: true));
        return (row, step) => read[step].Kind == ColumnKind.Time ? read[step].Values[row] : throw rows.Problem(
            rows.Rows[row].Line, step,
            $"must be a time, as {PrintableText.Quoted(column.Name)} of the training data was; it was "
            + $"{PrintableText.Quoted(rows.Rows[row].Fields[step])}.");
    }

    // Of h0, h1, h2 the name is h; of names with nothing in common it is that of the first.
    private string Name()
    {
        var stems = columns.Select(column => rows.Header[column].TrimEnd("0123456789".ToCharArray()).TrimEnd('_', '-', '.', ' '))
            .Distinct(StringComparer.Ordinal);
        return columns.Length > 1 && stems.ToArray() is [{ Length: > 0 } stem] ? stem : rows.Header[columns[0]];
    }
}

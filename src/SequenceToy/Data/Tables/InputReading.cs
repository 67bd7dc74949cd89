using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>Reads the input columns of a CSV file as sequences: numbers, categories as one-hot, features of times.</summary>
internal sealed class InputReading
{
    // A quarter of a GiB of floats.
    private const long MaxOneHot = 1L << 26;
    private readonly CsvRows rows;
    private readonly int[] columns;
    private readonly double[][] values;
    private readonly bool areGiven;

    /// <param name="rows">The file.</param>
    /// <param name="marks">The way its numbers are written.</param>
    /// <param name="columns">The columns: [features], or [steps · features] with all steps of a sequence in a row.</param>
    /// <param name="features">The number of columns per step.</param>
    /// <param name="order">The rows in the order of the steps.</param>
    /// <param name="given">The columns of the training data; null to find them.</param>
    public InputReading(
        CsvRows rows, DecimalMarks marks, int[] columns, int features, IReadOnlyList<int> order, ValueList<InputColumn>? given)
    {
        this.rows = rows;
        this.columns = columns;
        areGiven = given is not null;
        values = new double[columns.Length][];
        var read = new InputColumn[features];
        for (var feature = 0; feature < features; feature++)
        {
            int[] positions = [.. Enumerable.Range(0, columns.Length).Where(position => position % features == feature)];
            var source = new FeatureSource(rows, marks, [.. positions.Select(position => columns[position])], order);
            read[feature] = given?[feature] ?? source.Column(features);
            var own = source.Values(read[feature]);
            for (var i = 0; i < positions.Length; i++)
            {
                values[positions[i]] = own[i];
            }
        }

        Columns = [.. read];
        CheckSize(order.Count);
    }

    /// <summary>The columns as a network reads them.</summary>
    public ValueList<InputColumn> Columns { get; }

    /// <summary>Returns a sequence.</summary>
    /// <exception cref="CsvFormatException">A value is missing and not treated.</exception>
    public Sequence Sequence(IReadOnlyList<StepPlace> steps)
    {
        var width = Columns.Sum(column => column.Width);
        var numbers = new float[steps.Count * width];
        var position = 0;
        for (var step = 0; step < steps.Count; step++)
        {
            for (var feature = 0; feature < Columns.Count; feature++)
            {
                var column = Columns[feature];
                Write(column, Value(steps, step, feature), numbers.AsSpan(position, column.Width));
                position += column.Width;
            }
        }

        return new Sequence(numbers, width);
    }

    // A feature per label: a column of names or notes would fill the memory.
    private void CheckSize(int count)
    {
        var (width, most) = (Columns.Sum(column => (long)column.Width), Columns.MaxBy(column => column.Labels.Count)!);
        if (most.Labels.Count > 0 && (width > SequenceDataset.MaxFeatures || count * width * (columns.Length / Columns.Count) > MaxOneHot))
        {
            throw new CsvFormatException(
                rows.File, rows.HeaderLine, null, most.Name,
                $"has {NumberFormat.Count(most.Labels.Count)} labels, each of which becomes a feature of {NumberFormat.Count(count)} rows; "
                + $"at most {NumberFormat.Count(MaxOneHot)} numbers may result. Leave the column out.");
        }
    }

    // NaN only where it is marked.
    private double Value(IReadOnlyList<StepPlace> steps, int step, int feature)
    {
        var column = Columns[feature];
        for (var at = step; at >= 0; at--)
        {
            var value = values[steps[at].First + feature][steps[at].Row];
            if (!double.IsNaN(value) || column.MarksMissing || IsMaskedCategory(column))
            {
                return value;
            }

            switch (rows.Options.Missing)
            {
                case MissingValues.FillMean when column.Fill is { } mean:
                    return mean;
                case MissingValues.FillPrevious when at > 0:
                    continue;
                default:
                    throw Refused(steps[at], feature, isFirst: at == 0);
            }
        }

        throw new UnreachableException("The first step has a value or is refused.");
    }

    private bool IsMaskedCategory(InputColumn column) =>
        rows.Options.Missing == MissingValues.Mask && column.Kind == ColumnKind.Category;

    private CsvFormatException Refused(StepPlace step, int feature, bool isFirst)
    {
        var kind = Columns[feature].Kind;
        var reason = rows.Options.Missing switch
        {
            MissingValues.FillPrevious => "It is in the first step of its sequence, so no previous value can fill it.",
            MissingValues.FillMean =>
                "It has no mean: only numbers do, and at prediction only those filled with the mean in training.",
            MissingValues.Mask => "No feature marks it: times are never marked, and at prediction only numbers marked in training.",
            MissingValues.Refuse or MissingValues.DropRow => "",
            _ => throw new UnreachableException($"Unknown treatment of missing values: {rows.Options.Missing}."),
        };
        return MissingTreatment.Missing(rows, step.Row, columns[step.First + feature], Helpful(), reason);

        MissingValues[] Helpful() =>
        [
            MissingValues.DropRow, .. isFirst ? (MissingValues[])[] : [MissingValues.FillPrevious],
            .. CanFill() ? (MissingValues[])[MissingValues.FillMean] : [], .. CanMark() ? (MissingValues[])[MissingValues.Mask] : [],
        ];

        bool CanFill() => kind == ColumnKind.Number && (!areGiven || Columns[feature].Fill is not null);
        bool CanMark() => kind == ColumnKind.Category || (kind == ColumnKind.Number && (!areGiven || Columns[feature].MarksMissing));
    }

    private static void Write(InputColumn column, double value, Span<float> to)
    {
        if (column.MarksMissing)
        {
            to[^1] = double.IsNaN(value) ? 1 : 0;
            value = double.IsNaN(value) ? column.Fill ?? column.Offset : value;
        }

        switch (column.Kind)
        {
            case ColumnKind.Number:
                to[0] = (float)(value - column.Offset);
                break;
            case ColumnKind.Category when double.IsNaN(value):
                break;
            case ColumnKind.Category:
                to[(int)value] = 1;
                break;
            case ColumnKind.Time:
                for (var i = 0; i < column.TimeFeatures.Count; i++)
                {
                    to[i] = TimeValues.Value(column.TimeFeatures[i], value, column.Offset);
                }

                break;
            default:
                throw new UnreachableException($"Unknown kind of column: {column.Kind}.");
        }
    }
}

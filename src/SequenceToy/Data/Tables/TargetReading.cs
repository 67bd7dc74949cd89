using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>Reads the target columns of a CSV file: numbers, classes as numbers, labels or one-hot, sets of classes.</summary>
internal sealed class TargetReading
{
    private readonly CsvRows rows;
    private readonly NumberFields numbers;
    private readonly int[] columns;
    private readonly Dictionary<string, int>? labels;

    /// <param name="rows">The file.</param>
    /// <param name="marks">The way its numbers are written.</param>
    /// <param name="columns">The target columns.</param>
    /// <param name="answered">The rows with a target, in the order of the steps.</param>
    /// <param name="target">The kind of target; null to find it.</param>
    public TargetReading(CsvRows rows, DecimalMarks marks, int[] columns, IReadOnlyList<int> answered, TargetSpec? target)
    {
        (this.rows, this.columns, numbers) = (rows, columns, new NumberFields(rows, marks));
        var names = columns.Select(column => rows.Header[column]).ToArray();
        var spec = target ?? TargetLabels.Found(rows, marks, columns, answered);
        if (spec.Kind == TargetKind.Class && columns.Length == 1)
        {
            var found = spec.Names ?? TargetLabels.Of(rows, numbers, columns[0], answered, spec);
            labels = found?.Select((label, index) => (label, index)).ToDictionary(
                pair => pair.label, pair => pair.index, StringComparer.Ordinal);
            spec = found is null ? spec : spec.WithNames(found);
        }
        else if (spec.Kind != TargetKind.Class && target?.Offsets is null && spec.Kind == TargetKind.Number)
        {
            spec = spec.Less(Offsets(answered));
        }

        var offsets = spec.Offsets;
        Spec = spec.Names is null && names.Length == spec.Size && names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? spec.WithNames([.. names.Select((name, i) => name + FeatureTexts.Less(offsets?[i] ?? 0))])
            : spec;
    }

    /// <summary>The kind of target, with its names.</summary>
    public TargetSpec Spec { get; }

    /// <summary>Returns the target of a sequence, and the steps that have one; null when all do.</summary>
    public (Sequence Target, ValueList<bool>? Mask) Target(IReadOnlyList<int> answered)
    {
        var values = new float[answered.Count * Spec.Width];
        var mask = new bool[answered.Count];
        for (var step = 0; step < answered.Count; step++)
        {
            mask[step] = Read(answered, step, values.AsSpan(step * Spec.Width, Spec.Width));
        }

        return (new Sequence(values, Spec.Width), mask.Contains(false) ? [.. mask] : null);
    }

    // False where the target is missing and masked.
    private bool Read(IReadOnlyList<int> answered, int step, Span<float> to)
    {
        for (var at = step; at >= 0; at--)
        {
            var row = answered[at];
            if (Array.TrueForAll(columns, column => !rows.IsMissing(rows.Rows[row].Fields[column])))
            {
                Read(row, to);
                return true;
            }

            if (rows.Options.Missing == MissingValues.Mask && Spec.Placement == TargetPlacement.EveryStep)
            {
                return false;
            }

            if (rows.Options.Missing != MissingValues.FillPrevious || at == 0)
            {
                var column = Array.Find(columns, column => rows.IsMissing(rows.Rows[row].Fields[column]));
                throw rows.Options.Missing is MissingValues.Refuse or MissingValues.DropRow
                    ? MissingTreatment.Missing(rows, row, column)
                    : rows.Problem(
                        rows.Rows[row].Line, column, "the target is missing. It can be dropped with its row (--missing drop), filled "
                        + "with that of the step before (--missing previous), or masked where every step has one (--missing mask).");
            }
        }

        throw new UnreachableException("The first step has a target or is refused.");
    }

    private void Read(int row, Span<float> to)
    {
        switch (Spec.Kind)
        {
            case TargetKind.Class when columns.Length > 1:
                to[0] = OneHot(row);
                break;
            case TargetKind.Class when labels is not null:
                to[0] = Label(row);
                break;
            case TargetKind.Number or TargetKind.Class or TargetKind.ClassSet:
                for (var i = 0; i < columns.Length; i++)
                {
                    to[i] = Spec.Kind == TargetKind.Number ? (float)(numbers.Number(row, columns[i]) - (Spec.Offsets?[i] ?? 0))
                        : numbers.Target(row, columns[i], Spec);
                }

                break;
            default:
                throw new UnreachableException($"Unknown kind of target: {Spec.Kind}.");
        }
    }

    private int Label(int row)
    {
        var text = rows.Rows[row].Fields[columns[0]];
        return labels!.TryGetValue(text, out var index) ? index : throw rows.Problem(
            rows.Rows[row].Line, columns[0],
            $"must be one of the classes {ColumnNames.Listed(Spec.Names!)}; it was {PrintableText.Quoted(text)}.");
    }

    private int OneHot(int row)
    {
        var found = -1;
        for (var i = 0; i < columns.Length; i++)
        {
            var value = numbers.Number(row, columns[i]);
            if (value is not (0 or 1) || (value == 1 && found >= 0))
            {
                throw rows.Problem(
                    rows.Rows[row].Line, columns[i],
                    "must be 1 in one of the columns and 0 in the others; it was "
                    + $"{PrintableText.Quoted(rows.Rows[row].Fields[columns[i]])}.");
            }

            found = value == 1 ? i : found;
        }

        return found >= 0 ? found : throw rows.Problem(
            rows.Rows[row].Line, columns[0], "must be 1 in one of the columns and 0 in the others; all were 0.");
    }

    private ValueList<double>? Offsets(IReadOnlyList<int> answered)
    {
        int[] present = [.. answered.Where(row => Array.TrueForAll(columns, column => !rows.IsMissing(rows.Rows[row].Fields[column])))];
        ValueList<double> offsets = [.. columns.Select(column =>
        {
            var values = new double[rows.Rows.Count];
            foreach (var row in present)
            {
                values[row] = numbers.Number(row, column);
            }

            return ColumnOffset.Of(rows, [column], present, [values]);
        })];
        return offsets.All(offset => offset == 0) ? null : offsets;
    }
}

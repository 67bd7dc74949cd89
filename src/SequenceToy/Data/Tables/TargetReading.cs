using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>Reads the target columns of a CSV file: numbers, classes as numbers, labels or one-hot, sets of classes.</summary>
internal sealed class TargetReading
{
    private readonly CsvRows rows;
    private readonly NumberFields numbers;
    private readonly int[] columns;
    private readonly Dictionary<string, int>? labels;
    private readonly bool areRowsSequences;

    /// <param name="rows">The file.</param>
    /// <param name="marks">The way its numbers are written.</param>
    /// <param name="columns">The target columns.</param>
    /// <param name="answered">The rows with a target, in the order of the steps.</param>
    /// <param name="target">The kind of target; null to find it.</param>
    /// <param name="areRowsSequences">True when each row is a whole sequence.</param>
    public TargetReading(
        CsvRows rows, DecimalMarks marks, int[] columns, IReadOnlyList<int> answered, TargetSpec? target, bool areRowsSequences)
    {
        this.areRowsSequences = areRowsSequences;
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
                throw MissingTreatment.Missing(rows, row, column, Helpful(at), Reason(at));
            }
        }

        throw new UnreachableException("The first step has a target or is refused.");
    }

    private MissingValues[] Helpful(int step) =>
    [
        .. Spec.Placement == TargetPlacement.EveryStep || areRowsSequences ? (MissingValues[])[MissingValues.DropRow] : [],
        .. Spec.Placement == TargetPlacement.EveryStep && step > 0 ? (MissingValues[])[MissingValues.FillPrevious] : [],
        .. Spec.Placement == TargetPlacement.EveryStep ? (MissingValues[])[MissingValues.Mask] : [],
    ];

    private string Reason(int step) =>
        Spec.Placement == TargetPlacement.LastStep ? areRowsSequences ? "" : "The last row of each sequence must have its target."
        : step == 0 && rows.Options.Missing == MissingValues.FillPrevious ? "It is in the first step of its sequence."
        : rows.Options.Missing == MissingValues.FillMean ? "Targets are not filled with a mean."
        : "";

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

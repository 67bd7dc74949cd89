namespace SequenceToy.Reports.Samples;

/// <summary>The fields of your own samples as they were in the file: numbers, the label of a category, features of a time.</summary>
internal sealed class InputFields
{
    private const int LongestName = 60;
    private readonly (string Name, Func<Sequence, int, string> Text)[] fields;

    private InputFields((string Name, Func<Sequence, int, string> Text)[] fields) => this.fields = fields;

    /// <summary>The names of the fields, on one line each.</summary>
    public IReadOnlyList<string> Names => [.. fields.Select(one => one.Name)];

    public static InputFields Of(Networks.TrainedModel model) => model.InputColumns is { } columns && model.FeatureNames is { } names
        ? new(Named(columns, names))
        : new([
            .. Enumerable.Range(0, model.Shape.Features).Select(feature =>
                (model.Shape.Features == 1 ? "input" : $"feature {NumberFormat.Count(feature + 1)}", Number(feature))),
        ]);

    /// <summary>Returns a field at the first steps: <c>37, 35.7, … (15 steps)</c>.</summary>
    /// <param name="field">The position of the field.</param>
    /// <param name="input">The input.</param>
    /// <param name="most">The largest number of steps.</param>
    public string Text(int field, Sequence input, int most) =>
        StepList.Listed(input.Steps, most, step => fields[field].Text(input, step));

    private static (string Name, Func<Sequence, int, string> Text)[] Named(ValueList<InputColumn> columns, ValueList<string> names)
    {
        List<(string Name, Func<Sequence, int, string> Text)> all = [];
        var first = 0;
        foreach (var column in columns)
        {
            var (start, mark) = (first, first + column.Width - 1);
            if (column.Kind == ColumnKind.Time)
            {
                all.AddRange(column.TimeFeatures.Select((_, i) => (Phrase.Line(names[start + i]), Marked(Number(start + i)))));
            }
            else
            {
                all.Add((Phrase.Cut(Phrase.Line(column.Name), LongestName), Marked(
                    column.Kind == ColumnKind.Category ? Label(start, column.Labels) : Number(start, column.Offset))));
            }

            first += column.Width;

            Func<Sequence, int, string> Marked(Func<Sequence, int, string> text) =>
                column.MarksMissing ? (input, step) => input[step, mark] == 1 ? "missing" : text(input, step) : text;
        }

        return [.. all];
    }

    // The number subtracted when the file was read is added again.
    private static Func<Sequence, int, string> Number(int feature, double offset = 0) =>
        (input, step) => StepList.Plain(input[step, feature], offset);

    private static Func<Sequence, int, string> Label(int first, ValueList<string> labels) => (input, step) =>
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (input[step, first + i] == 1)
            {
                return Phrase.Line(labels[i]);
            }
        }

        return "–";
    };
}

namespace SequenceToy.Data.Tables;

/// <summary>Understands a column of text: numbers, times, or labels.</summary>
internal static class ColumnReading
{
    private const int ShownTexts = 5;

    public static TableColumn Of(CsvRows rows, int column, DecimalMarks marks)
    {
        string[] texts = [.. rows.Rows.Select(row => row.Fields[column])];
        var isMissing = Array.ConvertAll(texts, rows.IsMissing);
        string[] present = [.. texts.Where((_, row) => !isMissing[row])];
        var read = Read(rows, column, marks, new Texts(texts, isMissing, present));
        return IsRepeated(rows, column)
            ? Copy(read, rows.HeaderLine, "must occur once in the header; it occurs more than once.")
            : read;
    }

    private static TableColumn Read(CsvRows rows, int column, DecimalMarks marks, Texts texts)
    {
        var (name, position) = (rows.Header[column], column + 1);
        ValueList<string> first = [.. texts.All.Take(ShownTexts)];
        if (texts.Present.Length == 0)
        {
            return new(name, position, ColumnKind.Number, texts.Values(_ => double.NaN))
            {
                FirstTexts = first,
                Reason = "no field has a value",
                Problem = "must have at least one value; all are missing.",
            };
        }

        if (rows.Options.Categories.Contains(name, StringComparer.Ordinal))
        {
            return Labels("given as a category");
        }

        if (TimeFormat.OfNumbers(texts.Present, rows.Options.DateFormats) is { } digits)
        {
            return Times(digits);
        }

        var numbers = texts.Values(text => marks.Form.TryRead(text, out var number) ? number : double.NaN);
        var bad = Enumerable.Range(0, numbers.Length).FirstOrDefault(row => !texts.IsMissing[row] && double.IsNaN(numbers[row]), -1);
        if (bad < 0 && !(marks.Problem is not null && texts.Present.Any(text => text.AsSpan().ContainsAny('.', ','))))
        {
            return new(name, position, ColumnKind.Number, numbers)
            {
                FirstTexts = first,
                Reason = "all fields are numbers",
                Offset = OffsetOf(numbers),
            };
        }

        if (TimeFormat.Of(texts.Present, rows.Options.DateFormats) is { } format)
        {
            return Times(format);
        }

        if (AmbiguousDates.Formats(texts.Present) is { Length: > 0 } formats)
        {
            return Copy(Labels("dates in an unknown order"), null, AmbiguousDates.Problem(texts.Present, formats));
        }

        if (Array.Exists(texts.Present, BadNumber.IsMeant))
        {
            var isUnclear = marks.Problem is not null && (bad < 0 || DecimalMarks.IsNumberInSomeForm(texts.All[bad]));
            return new(name, position, ColumnKind.Number, numbers)
            {
                FirstTexts = first,
                Reason = "some fields are numbers",
                ProblemLine = isUnclear ? null : rows.Rows[bad].Line,
                Problem = isUnclear ? marks.Problem : BadNumber.Problem(texts.All[bad], marks.Form) + " " + BadNumber.AsLabels(name),
            };
        }

        return Labels("not all fields are numbers, nor all times");

        TableColumn Labels(string reason)
        {
            var indices = new Dictionary<string, int>(StringComparer.Ordinal);
            var values = texts.Values(text =>
            {
                indices.TryAdd(text, indices.Count);
                return indices[text];
            });
            return new(name, position, ColumnKind.Category, values) { FirstTexts = first, Reason = reason, Labels = [.. indices.Keys] };
        }

        TableColumn Times(TimeFormat format)
        {
            var values = texts.Values(text => format.TryRead(text, out var time) ? TableColumn.SecondsOf(time) : double.NaN);
            var zones = texts.Present.Count(TimeFormat.HasZone);
            var read = new TableColumn(name, position, ColumnKind.Time, values)
            {
                FirstTexts = first,
                Reason = $"all fields have the format {format.Pattern}",
                DateFormat = format.Pattern,
                Step = texts.Present.Length < texts.All.Length ? null : TimeStep.Of(Array.ConvertAll(values, TableColumn.TimeOf)),
            };
            return zones == 0 || zones == texts.Present.Length
                ? read
                : Copy(read, null, "some times have a zone such as Z, and some have none.");
        }
    }

    private static bool IsRepeated(CsvRows rows, int column) =>
        Array.IndexOf(rows.Header, rows.Header[column]) != Array.LastIndexOf(rows.Header, rows.Header[column]);

    private static TableColumn Copy(TableColumn column, int? line, string problem) =>
        new(column.Name, column.Position, column.Kind, [.. column.Values])
        {
            Labels = column.Labels,
            FirstTexts = column.FirstTexts,
            DateFormat = column.DateFormat,
            Step = column.Step,
            Reason = column.Reason,
            ProblemLine = line,
            Problem = problem,
        };

    // The smallest number, without its fraction: what is left keeps its differences.
    private static double OffsetOf(double[] numbers)
    {
        var digits = new CsvDigits();
        for (var row = 0; row < numbers.Length; row++)
        {
            if (!double.IsNaN(numbers[row]))
            {
                digits.Add(numbers[row], row, 0);
            }
        }

        return digits.FirstLost() is { } lost ? Math.Floor(lost.Smallest) : 0;
    }

    /// <summary>The fields of a column.</summary>
    private sealed record Texts(string[] All, bool[] IsMissing, string[] Present)
    {
        public double[] Values(Func<string, double> read) => [.. All.Select((text, row) => IsMissing[row] ? double.NaN : read(text))];
    }
}

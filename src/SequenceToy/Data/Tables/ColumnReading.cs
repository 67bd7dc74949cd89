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
        return rows.Repeated(column) is { } repeated ? Copy(read, rows.HeaderLine, repeated) : read;
    }

    private static TableColumn Read(CsvRows rows, int column, DecimalMarks marks, Texts texts)
    {
        var (name, position, given) = (rows.Header[column], column + 1, rows.Options.DateFormats);
        ValueList<string> first = [.. texts.All.Take(ShownTexts)];
        if (texts.Present.Length == 0)
        {
            return new(name, position, ColumnKind.Number, texts.Values(_ => double.NaN), texts.Missing)
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

        if (TimeFormat.OfNumbers(texts.Present, given) is { Length: > 0 } digits)
        {
            return Times(digits);
        }

        // Texts of digits that are no dates would be numbers.
        if (BadDate.Of(texts.Present, TimeFormat.WithMonths(given).Select(pattern => new TimeFormat(pattern))) is { } noDate)
        {
            return Unclear(noDate);
        }

        var numbers = texts.Values(text => marks.Form.TryRead(text, out var number) ? number : double.NaN);
        var bad = Enumerable.Range(0, numbers.Length).FirstOrDefault(row => !texts.IsMissing[row] && double.IsNaN(numbers[row]), -1);
        if (bad < 0 && !(marks.Problem is not null && texts.Present.Any(text => text.AsSpan().ContainsAny('.', ','))))
        {
            return new(name, position, ColumnKind.Number, numbers, texts.Missing)
            {
                FirstTexts = first,
                Reason = "all fields are numbers",
                Notes = NumberNotes.Of(name, texts.Present, numbers),
                Offset = OffsetOf(numbers),
            };
        }

        if (TimeFormat.Of(texts.Present, given) is { Length: > 0 } formats)
        {
            return Times(formats);
        }

        if (AmbiguousDates.Formats(texts.Present) is { Length: > 0 } orders)
        {
            var (index, problem) = AmbiguousDates.Problem(texts.Present, orders, given);
            return Copy(Labels("dates in an unknown order"), Line(index), problem);
        }

        if (BadDate.Of(texts.Present, DateFormats()) is { } badDate)
        {
            return Unclear(badDate);
        }

        if (Array.Exists(texts.Present, BadNumber.IsMeant))
        {
            var isUnclear = marks.Problem is not null && (bad < 0 || DecimalMarks.IsNumberInSomeForm(texts.All[bad]));
            return new(name, position, ColumnKind.Number, numbers, texts.Missing)
            {
                FirstTexts = first,
                Reason = "some fields are numbers",
                ProblemLine = isUnclear ? null : rows.Rows[bad].Line,
                Problem = isUnclear ? marks.Problem : BadNumber.Problem(texts.All[bad], marks.Form) + " " + BadNumber.AsLabels(name),
            };
        }

        return Labels(
            "not all fields are numbers, nor all times"
            + (given.Count == 0 ? "" : $" in ISO 8601 or the given format {string.Join(" or ", given.Select(PrintableText.Quoted))}"));

        int Line(int index) => rows.Rows[texts.Rows[index]].Line;

        IEnumerable<TimeFormat> DateFormats() =>
            given.Select(pattern => new TimeFormat(pattern)).Concat(TimeFormat.Iso)
                .Concat(first.SelectMany(AmbiguousDates.Candidates).Distinct());

        TableColumn Unclear((int Index, string Problem) found) =>
            Copy(Labels("most fields are times"), Line(found.Index), $"{found.Problem} {BadNumber.AsLabels(name)}");

        TableColumn Labels(string reason)
        {
            var indices = new Dictionary<string, int>(StringComparer.Ordinal);
            var values = texts.Values(text =>
            {
                indices.TryAdd(text, indices.Count);
                return indices[text];
            });
            return new(name, position, ColumnKind.Category, values, texts.Missing)
            {
                FirstTexts = first,
                Reason = reason,
                Labels = [.. indices.Keys],
            };
        }

        TableColumn Times(TimeFormat[] formats)
        {
            var format = formats[0];
            var values = texts.Values(text => format.TryRead(text, out var time) ? TableColumn.SecondsOf(time) : double.NaN);
            var read = new TableColumn(name, position, ColumnKind.Time, values, texts.Missing)
            {
                FirstTexts = first,
                Reason = $"all fields have the format {format.Pattern}",
                DateFormat = format.Pattern,
                Step = texts.Present.Length < texts.All.Length ? null : TimeStep.Of(Array.ConvertAll(values, TableColumn.TimeOf)),
            };
            var hasZone = TimeFormat.HasZone(texts.Present[0]);
            var other = Array.FindIndex(texts.Present, text => TimeFormat.HasZone(text) != hasZone);
            return AmbiguousDates.Different(texts.Present, formats) is { } several ? Copy(read, Line(several.Index), several.Problem)
                : other < 0 ? read
                : Copy(
                    read, Line(other), $"{PrintableText.Quoted(texts.Present[other])} has {(hasZone ? "no" : "a")} zone such as Z, and "
                    + $"{PrintableText.Quoted(texts.Present[0])} has {(hasZone ? "one" : "none")}. All times must have one, or none.");
        }
    }

    private static TableColumn Copy(TableColumn column, int? line, string problem) =>
        new(column.Name, column.Position, column.Kind, [.. column.Values], column.Missing)
        {
            Labels = column.Labels,
            FirstTexts = column.FirstTexts,
            DateFormat = column.DateFormat,
            Step = column.Step,
            Reason = column.Reason,
            Notes = column.Notes,
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
    /// <param name="All">All fields.</param>
    /// <param name="IsMissing">True for those that stand for a missing value.</param>
    /// <param name="Present">The others.</param>
    private sealed record Texts(string[] All, bool[] IsMissing, string[] Present)
    {
        /// <summary>The rows of the fields that are present.</summary>
        public int[] Rows { get; } = [.. Enumerable.Range(0, All.Length).Where(row => !IsMissing[row])];

        public int Missing => All.Length - Present.Length;

        public double[] Values(Func<string, double> read) => [.. All.Select((text, row) => IsMissing[row] ? double.NaN : read(text))];
    }
}

namespace SequenceToy.Data.Tables;

/// <summary>Finds the decimal mark of a file: the one that all its numbers allow.</summary>
/// <param name="Form">The way to write numbers.</param>
/// <param name="Reason">Why.</param>
/// <param name="Problem">Why it is not clear, and how to say it; null when it is clear.</param>
internal sealed record DecimalMarks(NumberForm Form, string Reason, string? Problem)
{
    // A separator of thousands on request; the readings with one show what else a number may be.
    private static readonly NumberForm GroupedPoint = new('.', ',');
    private static readonly NumberForm GroupedComma = new(',', '.');

    /// <summary>Returns the decimal mark of a file.</summary>
    public static DecimalMarks Of(CsvRows rows)
    {
        var (options, thousands) = (rows.Options, rows.Options.ThousandsSeparator);
        if (options.DecimalMark is { } given)
        {
            return new(new(given, thousands), "given", null);
        }

        if (thousands is ',' or '.')
        {
            return new(
                new(thousands == ',' ? '.' : ',', thousands),
                $"the other one, {CsvCharacters.Shown(thousands.Value)}, separates thousands", null);
        }

        var found = new Evidence(rows, new('.', thousands), new(',', thousands));
        for (var column = 0; column < rows.Header.Length; column++)
        {
            found.Add(column);
        }

        return found.Result();
    }

    /// <summary>Returns true for a text that is a number in some way to write it.</summary>
    public static bool IsNumberInSomeForm(string text) =>
        new NumberForm('.', null).TryRead(text, out _) || new NumberForm(',', null).TryRead(text, out _)
        || GroupedPoint.TryRead(text, out _) || GroupedComma.TryRead(text, out _);

    /// <summary>The first fields that allow only one mark, and those that allow both.</summary>
    private sealed class Evidence(CsvRows rows, NumberForm point, NumberForm comma)
    {
        private (int Line, int Column, string Text)? points;
        private (int Line, int Column, string Text)? commas;
        private (int Line, int Column, string Text)? either;

        public void Add(int column)
        {
            if (rows.Options.Categories.Contains(rows.Header[column], StringComparer.Ordinal)
                || !rows.Rows.All(row => rows.IsMissing(row.Fields[column]) || IsNumber(row.Fields[column])))
            {
                return;
            }

            foreach (var (line, fields) in rows.Rows)
            {
                var text = fields[column];
                if (text.AsSpan().ContainsAny('.', ',') && !rows.IsMissing(text))
                {
                    var place = (line, column, text);
                    var (asPoint, asComma) = (Reads(text, point, GroupedPoint), Reads(text, comma, GroupedComma));
                    points ??= asPoint && !asComma ? place : null;
                    commas ??= asComma && !asPoint ? place : null;
                    either ??= asPoint && asComma ? place : null;
                }
            }
        }

        public DecimalMarks Result() => (points, commas, either) switch
        {
            ({ } one, { } other, _) => new(
                point, "unclear", $"the decimal mark is a point in {Place(one)} and a comma in {Place(other)}. Say which: {Choice}."),
            ({ } one, null, _) => new(point, Place(one), null),
            (null, { } one, _) => new(comma, Place(one), null),
            (null, null, null) => new(point, "no number has a fraction", null),
            (null, null, { } one) when CommasSeparate && one.Text.Contains('.', StringComparison.Ordinal) =>
                new(point, $"{Place(one)}, and commas separate fields", null),
            (null, null, { } one) => new(point, "unclear", Unclear(one)),
        };

        // A comma that separates no fields may also be a decimal mark.
        private bool CommasSeparate => rows.Delimiter.Value == ',' && (rows.Header.Length > 1 || rows.Options.Delimiter == ',');

        private bool IsNumber(string text) => Reads(text, point, GroupedPoint) || Reads(text, comma, GroupedComma);

        // With a separator of its own, neither mark separates thousands.
        private static bool Reads(string text, NumberForm form, NumberForm grouped) =>
            form.TryRead(text, out _) || (form.Thousands is null && grouped.TryRead(text, out _));

        private string Place((int Line, int Column, string Text) at) =>
            $"line {NumberFormat.Count(at.Line)}, {PrintableText.Quoted(rows.Header[at.Column])}: {PrintableText.Quoted(at.Text)}";

        private static string Choice => "DecimalMark = '.' (--decimal .) or DecimalMark = ',' (--decimal ,)";

        private string Unclear((int Line, int Column, string Text) at)
        {
            var mark = at.Text.Contains(',', StringComparison.Ordinal) ? ',' : '.';
            var whole = at.Text.Replace(mark.ToString(), "", StringComparison.Ordinal);
            var fraction = at.Text.Replace(mark, '.');
            return $"{Place(at)} is the number {PrintableText.Of(whole, 40)} or {PrintableText.Of(fraction, 40)}. Say which: "
                + $"ThousandsSeparator = '{mark}' (--thousands {mark}) or DecimalMark = '{mark}' (--decimal {mark}).";
        }
    }
}

using System.Text;

namespace SequenceToy.Reliability.Fuzz.Mutations;

/// <summary>Changes a CSV file: fields, delimiters, quotes, lines and encoding.</summary>
internal static class CsvMutation
{
    private static readonly string[] Fields =
    [
        "", " ", "\"\"", "\"", "\"1", "1\"2", "a\"b\"", "\"a\nb\"", "NaN", "Infinity", "1e999", "-1e39", "3.5e38", "1e-46", "-0", "0x10", "1,5", "1_000", "1 000", "١", "9999999999", "16777217", "1\0", "\0", "\u001b[31m",
        "\uFEFF1", "=1+1", "TRUE", "-1", "0.5", "1e",
        "1.234", "1,234", "1.234,5", "1,234.5", "1'234", "1\u00a0234", "12%", "$5", "−3", "NA", "null", "-", "01/02/2024", "31.05.2024", "2024-05-31T14:30:00Z", "2024-05", "9999-12-31", "red", "purple", "sep=;", "#", "\u001a", "\uffff",
    ];

    public static Mutation Of(byte[] valid, SeededRandom random)
    {
        if (random.Chance(0.25))
        {
            return RawMutation.Of(valid, random);
        }

        var lines = Encoding.UTF8.GetString(valid).Split('\n').ToList();
        var changes = new List<string>();
        for (var left = random.Pick(1, 1, 2, 5); left > 0; left--)
        {
            changes.Add(Change(lines, random));
        }

        var text = string.Join(random.Pick("\n", "\n", "\n", "\r\n", "\r"), lines);
        Encoding encoding = random.NextInt32(0, 9) switch { 0 => Encoding.Unicode, 1 => Encoding.BigEndianUnicode, 2 => Encoding.Latin1, _ => Encoding.UTF8 };
        return new Mutation([.. random.Chance(0.1) ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)], $"{string.Join("; ", changes)}; {encoding.WebName}");
    }

    private static string Change(List<string> lines, SeededRandom random)
    {
        if (lines.Count == 0)
        {
            return "nothing more";
        }

        var line = random.Position(lines.Count);
        var what = random.NextInt32(0, 9);
        switch (what)
        {
            case 0:
                lines.RemoveAt(line);
                return FormattableString.Invariant($"line {line + 1} removed");
            case 1:
                lines.InsertRange(line, Enumerable.Repeat(lines[line], random.Pick(1, 100)));
                return FormattableString.Invariant($"line {line + 1} repeated");
            case 2:
                lines.Insert(line, random.Pick("", " ", ",,,,", "#", "\0", "\"", "sep=;", "sep=,", "# a, comment", "Total;1;2", "\u001a"));
                return FormattableString.Invariant($"line inserted before {line + 1}");
            case 3:
                lines[line] = lines[line].Replace(",", random.Pick(";", "\t", ",,", "", ", ", "|"), StringComparison.Ordinal);
                return FormattableString.Invariant($"delimiters of line {line + 1}");
            case 4:
                lines[line] += random.Pick(",", ",1", ",1,2,3", "\"", "," + new string('9', 100_000), string.Concat(Enumerable.Repeat(",1", 10_000)));
                return FormattableString.Invariant($"line {line + 1} extended");
            case 5:
                lines[line] = lines[line].Insert(random.Position(lines[line].Length), random.Pick("\"", "\0", "\r", "\n", ",", "\uFEFF", "\ud83d"));
                return FormattableString.Invariant($"character inserted in line {line + 1}");
            default:
                var fields = lines[line].Split(',');
                var field = random.Position(fields.Length);
                fields[field] = what == 6 ? new string(random.Pick('1', 'x', '0'), random.Pick(100, 100_000)) : random.Pick(Fields);
                lines[line] = string.Join(',', fields);
                return FormattableString.Invariant($"line {line + 1}, field {field + 1} = {(fields[field].Length < 40 ? fields[field] : "long")}");
        }
    }
}

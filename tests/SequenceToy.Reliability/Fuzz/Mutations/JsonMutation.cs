using System.Globalization;
using System.Text;
using System.Text.Json;
using SequenceToy.Reliability.Fuzz.Files;

namespace SequenceToy.Reliability.Fuzz.Mutations;

/// <summary>Changes one value of a JSON text: to another of its type, to another type, or to none or many.</summary>
internal static class JsonMutation
{
    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "2", "0.5", "1e308", "-1e308", "1e-320", "1e999", "3.5e38", "1e-46", "65536", "65537", "2147483647", "2147483648", "-2147483649", "9223372036854775807",
        "18446744073709551616", "\"NaN\"", "\"Infinity\"", "\"-Infinity\"", "00", "1e", "-",
    ];

    private static readonly string[] Strings =
    [
        "\"\"", "\" \"", "\"\\u0000\"", "\"\\u001b[31m\"", "\"\\n\\r\\t\"", "\"\\ud800\"", "\"\\udc00x\"", "\"</script><b>\"", "\"\uffff\"", "\"1\"", "\"\n\"", "\"", "\"\\u202e\"",
    ];

    private static readonly string[] OtherTypes = ["null", "true", "false", "0", "\"\"", "[]", "{}", "[[]]", "[null]", "[{}]", "{\"a\":1}"];

    public static Mutation Of(byte[] json, SeededRandom random)
    {
        var parts = new JsonParts(json);
        var part = random.Pick(parts.All);
        var path = parts.PathOf(part);
        return random.NextInt32(0, 9) switch
        {
            0 => new Mutation(parts.Remove(part), path + " removed"),
            1 => new Mutation(parts.Repeat(part, 1), path + " repeated"),
            2 => new Mutation(parts.Repeat(part, random.Pick(10, 1000)), path + " repeated often"),
            3 => Replaced(random.Pick(OtherTypes)),
            4 => Replaced(parts.TextOf(random.Pick(parts.All))),
            5 => Replaced(Long(random)),
            _ => Replaced(Alike(part.Kind, parts, part, random)),
        };

        Mutation Replaced(string value) => new(parts.Replace(part, Encoding.UTF8.GetBytes(value)), $"{path} = {(value.Length <= 80 ? value : value[..80] + "…")}");
    }

    private static string Alike(JsonTokenType kind, JsonParts parts, JsonParts.Part part, SeededRandom random) => kind switch
    {
        JsonTokenType.Number when random.Chance(0.3) => Near(parts.TextOf(part), random),
        JsonTokenType.Number => random.Pick(Numbers),
        JsonTokenType.String when random.Chance(0.5) => parts.TextOf(random.Pick([.. parts.All.Where(other => other.Kind == kind)])),
        JsonTokenType.String => random.Pick(Strings),
        JsonTokenType.True => "false",
        JsonTokenType.False => "true",
        JsonTokenType.Null => random.Pick(Numbers),
        JsonTokenType.StartArray => "[]",
        _ => parts.TextOf(random.Pick([.. parts.All.Where(other => other.Kind == kind)])),
    };

    // One more, one less, the opposite, double: what passes a check of ranges more often.
    private static string Near(string number, SeededRandom random)
    {
        var value = double.Parse(number, CultureInfo.InvariantCulture);
        return random.Pick(value + 1, value - 1, -value, value * 2, value / 2, value + 1e-9).ToString("R", CultureInfo.InvariantCulture);
    }

    private static string Long(SeededRandom random) => random.NextInt32(0, 3) switch
    {
        0 => "\"" + new string('x', random.Pick(1000, 100_000)) + "\"",
        1 => "[" + string.Join(',', Enumerable.Repeat(random.Pick("0", "null", "{}", "\"a\""), random.Pick(100, 10_000))) + "]",
        2 => new string('[', 100) + new string(']', 100),
        _ => new string('9', random.Pick(30, 1000)),
    };
}

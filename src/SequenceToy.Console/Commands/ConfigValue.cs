using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Console.Commands;

/// <summary>Turns values of a configuration file into settings, which check themselves.</summary>
internal static class ConfigValue
{
    // Paths begin with "$.".
    private const int Root = 2;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public static T? Of<T>(JsonElement value) => value.Deserialize<T>(Strict);

    /// <summary>Returns a recipe, such as an optimizer, from its kind and values.</summary>
    public static T Recipe<T>(JsonElement value, IReadOnlyCollection<T> all)
        where T : class
    {
        var kind = value.GetProperty("kind").GetString();
        var like = all.FirstOrDefault(recipe => string.Equals(recipe.GetType().Name, kind, StringComparison.Ordinal))
            ?? throw new ArgumentException(
                $"kind must be one of {string.Join(", ", all.Select(recipe => recipe.GetType().Name))}; "
                + $"it was {ArgumentText.Of(kind ?? "null")}.");
        return value.TryGetProperty("values", out var values) && values.ValueKind != JsonValueKind.Null
            ? (T)values.Deserialize(like.GetType(), Strict)! : like;
    }

    /// <summary>Returns the recurrent layers; settings of other kinds are null in the file.</summary>
    public static RecurrentOptions Network(JsonElement value)
    {
        var given = JsonObject.Create(value)!;
        var kind = given["kind"]?.GetValue<string>();
        var like = RecurrentOptions.All.FirstOrDefault(network => string.Equals(network.Name, kind, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"kind must be one of {string.Join(", ", RecurrentOptions.All.Select(network => network.Name))}; "
                + $"it was {ArgumentText.Of(kind ?? "null")}.");
        var bias = given["forgetBias"]?.GetValue<double>();
        var others = given.Where(entry => entry.Value is null || entry.Key is "kind" or "forgetBias").Select(entry => entry.Key).ToArray();
        foreach (var name in others)
        {
            given.Remove(name);
        }

        var network = (RecurrentOptions)given.Deserialize(like.GetType(), Strict)!;
        return bias is null ? network
            : network is LstmOptions lstm ? lstm with { ForgetBias = bias.Value }
            : throw new ArgumentException($"forgetBias must be null for {like.Name}; it was {FormattableString.Invariant($"{bias}")}.");
    }

    /// <summary>Makes a setting; errors name it and its value.</summary>
    public static T Named<T>(string name, JsonElement value, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException problem)
        {
            // Names within names would be repeated.
            throw problem.Message.StartsWith(ConfigFile.Name, StringComparison.Ordinal) ? problem
                : new ArgumentException($"{ConfigFile.Name}: {name}: {problem.Message.ReplaceLineEndings(" ")}", problem);
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException or JsonException
            or KeyNotFoundException or OverflowException)
        {
            var place = problem is JsonException { Path.Length: > Root } json ? $" at {ArgumentText.Of(json.Path![Root..])}" : "";
            throw new ArgumentException(
                $"{ConfigFile.Name}: {name} must be as --json writes it; it was {ArgumentText.Of(value.GetRawText())}{place}.", problem);
        }
    }
}

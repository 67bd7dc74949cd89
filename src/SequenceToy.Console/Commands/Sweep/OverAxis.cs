using System.CommandLine;
using System.Globalization;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>An axis from the command line: an option of <c>run</c> and its values.</summary>
/// <param name="Option">The option.</param>
/// <param name="Values">The values as text, all different.</param>
internal sealed record OverAxis(Option Option, string[] Values)
{
    private const string Over = "--over";
    private const string Between = "..";
    private const int MostValues = 100_000;

    /// <summary>The name of the axis: that of the option without dashes.</summary>
    public string Name => NameOf(Option);

    /// <summary>Returns the options that can be an axis: those that take a value.</summary>
    public static Option[] Known(IEnumerable<Option> options) => [.. options.Where(option => option.ValueType != typeof(bool))];

    public static string NameOf(Option option) => option.Name.TrimStart('-');

    /// <param name="text">The text after --over, such as <c>hidden=2,3,5..8</c>.</param>
    /// <param name="known">The options that can be an axis.</param>
    /// <exception cref="ArgumentException">The text is no axis; the message has what is wrong.</exception>
    public static OverAxis Parse(string text, IReadOnlyList<Option> known)
    {
        var parts = text.Split('=', 2);
        var name = parts[0].Trim().TrimStart('-');
        if (parts.Length < 2 || name.Length == 0)
        {
            throw new ArgumentException($"{Over} must be a name and values such as hidden=2,3,5; it was {ArgumentText.Of(text)}.");
        }

        var option = known.FirstOrDefault(each => string.Equals(NameOf(each), name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException(
                $"{Over} must name one of {string.Join(", ", known.Select(NameOf))}; it was {ArgumentText.Of(name)}.");
        var given = parts[1].Split(',', StringSplitOptions.TrimEntries);
        string[] values = [.. given.SelectMany(value => Expanded(option, value)).Take(MostValues + 1)];
        if (values.Contains("", StringComparer.Ordinal))
        {
            throw new ArgumentException(
                $"{Over} {NameOf(option)} must have values between commas, none of them empty; it was {ArgumentText.Of(parts[1])}.");
        }

        if (values.Length > MostValues)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{Over} {NameOf(option)} must have at most {MostValues} values; it has more."));
        }

        return values.GroupBy(Canonical, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ArgumentException(
                $"{Over} {NameOf(option)} must have different values; {ArgumentText.Of(string.Join(" and ", twice.Take(2)))} are the same.")
            : new OverAxis(option, values);
    }

    // Whole numbers may be a range.
    private static IEnumerable<string> Expanded(Option option, string value)
    {
        if (option.ValueType != typeof(int?) || value.Split(Between) is not [var low, var high]
            || !TryWhole(low, out var first) || !TryWhole(high, out var last))
        {
            return [value];
        }

        return first <= last
            ? Sequence(first, last)
            : throw new ArgumentException(
                $"{Over} {NameOf(option)} must have the smaller number of a range first; it was {ArgumentText.Of(value)}.");
    }

    private static IEnumerable<string> Sequence(int first, int last)
    {
        for (long value = first; value <= last; value++)
        {
            yield return value.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static bool TryWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    // 1e-3 and 0.001 are the same.
    private static string Canonical(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture) : value;
}

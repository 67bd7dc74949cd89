using System.Globalization;
using System.Text.RegularExpressions;

namespace SequenceToy.Console.Commands;

/// <summary>Parses a sequence typed by a person: <c>10,20,99</c>; steps of several features as <c>0.5,1;0.2,0</c> or
/// <c>(0.5, 1), (0.2, 0)</c>; symbols as <c>a b b a</c> or, when each is one letter, <c>abba</c>.</summary>
internal static partial class SequenceText
{
    private static readonly char[] Blanks = [' ', ',', ';'];

    /// <summary>Parses a sequence; an error message starts with the given name.</summary>
    /// <param name="form">The form of the sequence.</param>
    /// <param name="text">The typed text.</param>
    /// <param name="name">The source that an error message names: an option or a line of a file.</param>
    public static Sequence Parse(SequenceForm form, string text, string name)
    {
        if (text.AsSpan().Trim(Blanks).IsWhiteSpace())
        {
            throw new ArgumentException($"{name} must be a sequence such as {form.Example}; it was empty.");
        }

        return form.Symbols is { } symbols && !AreNumbers(form, text) ? Symbols(form, symbols, text, name)
            : form.Features == 1 ? new Sequence(Numbers(form, text, name))
            : Steps(form, text, name);
    }

    // Steps of symbols may also be typed as one-hot numbers, one per symbol.
    private static bool AreNumbers(SequenceForm form, string text) =>
        text.Contains(';')
            && text.Split(';')
            .All(
                step =>
                    step.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) is var words && words.Length == form.Features
                    && words.All(word => Number(word) is not null));

    private static Sequence Symbols(SequenceForm form, ValueList<string> symbols, string text, string name)
    {
        var words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: > 1 } one] && IndexOf(symbols, one) < 0)
        {
            words = [.. one.Select(letter => letter.ToString())];
        }

        var indices = Array.ConvertAll(words, word => IndexOf(symbols, word) is >= 0 and var index
            ? index
            : throw new ArgumentException(
                $"{name} must have the symbols {string.Join(" ", symbols)}, such as {form.Example}; one was {ArgumentText.Of(word)}."));
        return Sequence.OneHot(indices, symbols.Count);
    }

    private static Sequence Steps(SequenceForm form, string text, string name)
    {
        var apart = BetweenBrackets().Replace(text.Trim(), ";").TrimStart('(').TrimEnd(')');
        var steps = Array.ConvertAll(apart.Split(';'), step => Numbers(form, step, name));
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Length != form.Features)
            {
                throw new ArgumentException(
                    $"{name} must have {NumberFormat.Plain(form.Features, "number")} in each step and ; between steps, such as "
                    + $"{form.Example}; step {i + 1} had {steps[i].Length}.");
            }
        }

        return Sequence.FromSteps(steps);
    }

    // An empty item between two commas is an error: a number may be missing.
    private static float[] Numbers(SequenceForm form, string text, string name) => string.IsNullOrWhiteSpace(text) ? [] : Array.ConvertAll(
        BetweenNumbers().Split(text.Trim()),
        word =>
            Number(word)
            ?? throw new ArgumentException(
                $"{name} must be a sequence of numbers such as {form.Example}; one was {ArgumentText.Of(word)}."));

    private static float? Number(string word) =>
        float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) ? number : null;

    // A hyphen is accepted as a minus sign.
    private static int IndexOf(ValueList<string> symbols, string word)
    {
        var all = symbols.AsSpan();
        return all.IndexOf(word) is >= 0 and var index ? index : all.IndexOf(word.Replace('-', '−'));
    }

    [GeneratedRegex(@"\)\s*[,;]?\s*\(", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BetweenBrackets();

    [GeneratedRegex(@"\s*[,;]\s*|\s+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BetweenNumbers();
}

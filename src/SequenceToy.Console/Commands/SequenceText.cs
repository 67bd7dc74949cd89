using System.Globalization;
using System.Text.RegularExpressions;

namespace SequenceToy.Console.Commands;

/// <summary>
/// Reads a sequence as people write it: <c>10,20,99</c>, steps of several numbers as <c>0.5,1;0.2,0</c> or as they are drawn, <c>(0.5, 1),
/// (0.2, 0)</c>, symbols as <c>a b b a</c>, or as <c>abba</c> where each is one letter.
/// </summary>
internal static partial class SequenceText
{
    private static readonly char[] Blanks = [' ', ',', ';'];

    /// <summary>The sequence; refused under a name where it is none.</summary>
    /// <param name="form">What sequences look like.</param>
    /// <param name="text">One, as people write it.</param>
    /// <param name="name">What it came by: an option, a line of a file.</param>
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

    // Of a network that reads symbols, steps may still be written as the numbers it reads: as many in each as there are symbols.
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

        var places = Array.ConvertAll(words, word => IndexOf(symbols, word) is >= 0 and var place
            ? place
            : throw new ArgumentException(
                $"{name} must be of the symbols {string.Join(" ", symbols)}, such as {form.Example}; one was {ArgumentText.Of(word)}."));
        return Sequence.OneHot(places, symbols.Count);
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
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{name} must have {form.Features} numbers in each step, steps apart by ;, such as {form.Example}; step {i + 1} "
                        + $"had {steps[i].Length}."));
            }
        }

        return Sequence.FromSteps(steps);
    }

    // A gap between two commas is not closed: it may stand for a number that was forgotten.
    private static float[] Numbers(SequenceForm form, string text, string name) => string.IsNullOrWhiteSpace(text) ? [] : Array.ConvertAll(
        BetweenNumbers().Split(text.Trim()),
        word =>
            Number(word)
            ?? throw new ArgumentException(
                $"{name} must be a sequence of numbers such as {form.Example}; one was {ArgumentText.Of(word)}."));

    private static float? Number(string word) =>
        float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number) ? number : null;

    // A hyphen is what keyboards have for a minus sign.
    private static int IndexOf(ValueList<string> symbols, string word)
    {
        var all = symbols.AsSpan();
        return all.IndexOf(word) is >= 0 and var place ? place : all.IndexOf(word.Replace('-', '−'));
    }

    [GeneratedRegex(@"\)\s*[,;]?\s*\(", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BetweenBrackets();

    [GeneratedRegex(@"\s*[,;]\s*|\s+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BetweenNumbers();
}

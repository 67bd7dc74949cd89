using System.Globalization;
using SequenceToy.Data;

namespace SequenceToy.Samples.Files;

/// <summary>Reads a sequence as people write it: <c>10,20,99</c>, steps of several numbers as <c>0.5,1;0.2,0</c>, symbols as <c>a b b a</c>, or as <c>abba</c> where each is one letter.</summary>
internal static class SequenceText
{
    private static readonly char[] Blanks = [' ', ',', ';'];

    /// <summary>The sequence; refused under a name where it is none.</summary>
    /// <param name="form">What sequences look like.</param>
    /// <param name="text">One, as people write it.</param>
    /// <param name="name">What it came by: an option, a line of a file.</param>
    public static Sequence Parse(SequenceForm form, string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException($"{name} must be a sequence such as {form.Example}; it was empty.");
        }

        return form.Symbols is { } symbols && !text.Any(letter => letter is ';' or '.') ? Symbols(form, symbols, text, name)
            : form.Features == 1 ? new Sequence(Numbers(form, text, Blanks, name))
            : Steps(form, text, name);
    }

    private static Sequence Symbols(SequenceForm form, ValueList<string> symbols, string text, string name)
    {
        var words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: > 1 } one] && !symbols.Contains(one))
        {
            words = [.. one.Select(letter => letter.ToString())];
        }

        var places = Array.ConvertAll(words, word => IndexOf(symbols, word) is >= 0 and var place
            ? place
            : throw new ArgumentException($"{name} must be of the symbols {string.Join(" ", symbols)}, such as {form.Example}; one was {Given.Words(word)}."));
        return Sequence.OneHot(places, symbols.Count);
    }

    private static Sequence Steps(SequenceForm form, string text, string name)
    {
        var steps = Array.ConvertAll(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), step => Numbers(form, step, [' ', ','], name));
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Length != form.Features)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"{name} must have {form.Features} numbers in each step, steps apart by ;, such as {form.Example}; step {i + 1} had {steps[i].Length}."));
            }
        }

        return Sequence.FromSteps(steps);
    }

    private static float[] Numbers(SequenceForm form, string text, char[] between, string name) => Array.ConvertAll(
        text.Split(between, StringSplitOptions.RemoveEmptyEntries),
        word => float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
            ? number
            : throw new ArgumentException($"{name} must be a sequence of numbers such as {form.Example}; one was {Given.Words(word)}."));

    private static int IndexOf(ValueList<string> symbols, string word) => Array.FindIndex(symbols.AsSpan().ToArray(), symbol => string.Equals(symbol, word, StringComparison.Ordinal));
}

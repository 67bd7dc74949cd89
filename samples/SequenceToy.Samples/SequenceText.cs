using System.Globalization;
using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Samples;

/// <summary>Reads a sequence as people write it: <c>10,20,99</c>, steps of several numbers as <c>0.5,1;0.2,0</c>, symbols as <c>a b b a</c>, or as <c>abba</c> where each is one letter.</summary>
internal static class SequenceText
{
    private static readonly char[] Blanks = [' ', ',', ';'];

    /// <summary>The sequence; refused under the option's name where it is none of the task's.</summary>
    public static Sequence Parse(ISequenceTask task, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException($"--input must be a sequence such as {Example(task)}; it was empty.");
        }

        return task.Notes.InputSymbols is { } symbols && !text.Any(letter => letter is ';' or '.') ? Symbols(task, symbols, text)
            : task.Features == 1 ? new Sequence(Numbers(task, text, Blanks))
            : Steps(task, text);
    }

    private static Sequence Symbols(ISequenceTask task, ValueList<string> symbols, string text)
    {
        var words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: > 1 } one] && !symbols.Contains(one))
        {
            words = [.. one.Select(letter => letter.ToString())];
        }

        var places = Array.ConvertAll(words, word => IndexOf(symbols, word) is >= 0 and var place
            ? place
            : throw new ArgumentException($"--input must be of the symbols {string.Join(" ", symbols)}, such as {Example(task)}; one was {Given.Words(word)}."));
        return Sequence.OneHot(places, symbols.Count);
    }

    private static Sequence Steps(ISequenceTask task, string text)
    {
        var steps = Array.ConvertAll(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), step => Numbers(task, step, [' ', ',']));
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Length != task.Features)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"--input must have {task.Features} numbers in each step, steps apart by ;, such as {Example(task)}; step {i + 1} had {steps[i].Length}."));
            }
        }

        return Sequence.FromSteps(steps);
    }

    private static float[] Numbers(ISequenceTask task, string text, char[] between) => Array.ConvertAll(
        text.Split(between, StringSplitOptions.RemoveEmptyEntries),
        word => float.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && float.IsFinite(number)
            ? number
            : throw new ArgumentException($"--input must be a sequence of numbers such as {Example(task)}; one was {Given.Words(word)}."));

    // One of the task's own.
    private static string Example(ISequenceTask task)
    {
        var input = task.Generate(1, SeededRandom.ForSeed(0, RandomPurpose.TestData))[0].Input;
        var steps = Enumerable.Range(0, Math.Min(input.Steps, 12)).Select(step => input.Values.Slice(step * input.Features, input.Features).ToArray());
        return task.Notes.InputSymbols is { } symbols
            ? $"\"{string.Join(' ', steps.Select(step => symbols[Array.IndexOf(step, step.Max())]))}\""
            : $"\"{string.Join(task.Features == 1 ? ',' : ';', steps.Select(step => string.Join(',', step.Select(number => number.ToString("0.##", CultureInfo.InvariantCulture)))))}\"";
    }

    private static int IndexOf(ValueList<string> symbols, string word) => Array.FindIndex(symbols.AsSpan().ToArray(), symbol => string.Equals(symbol, word, StringComparison.Ordinal));
}

using System.Globalization;

namespace SequenceToy.Console.Commands;

/// <summary>The form of the sequences that a network reads.</summary>
/// <param name="Features">The number of features of each step.</param>
/// <param name="Symbols">The symbol of each feature when a step is one symbol; otherwise null.</param>
/// <param name="Example">An example as typed, in quotation marks; of a long one the first steps and its length.</param>
internal sealed record SequenceForm(int Features, ValueList<string>? Symbols, string Example)
{
    private const int MaxLettersShown = 100;
    private const int StepsOfLonger = 12;

    /// <summary>Gets the form of a task's sequences.</summary>
    public static SequenceForm Of(ISequenceTask task)
    {
        var input = task.Generate(1, SeededRandom.ForSeed(0, RandomPurpose.TestData))[0].Input;
        var whole = Text(task, input, input.Steps);
        var example = whole.Length <= MaxLettersShown || input.Steps <= StepsOfLonger
            ? $"\"{whole}\""
            : FormattableString.Invariant($"\"{Text(task, input, StepsOfLonger)}\" (the first {StepsOfLonger} of {input.Steps} steps)");
        return new SequenceForm(task.Features, task.Notes.InputSymbols, example);
    }

    /// <summary>Gets the form for a network whose task is unknown: numbers.</summary>
    public static SequenceForm Of(TrainedModel model)
    {
        var features = model.Scaling.Inputs.Features.Count;
        return new SequenceForm(
            features, null, features == 1 ? "\"1,2,3\""
            : $"\"{string.Join(';', Enumerable.Repeat(string.Join(',', Enumerable.Range(1, features)), 2))}\"");
    }

    /// <summary>Formats the first steps of a task's sequence as typed on the command line.</summary>
    public static string Text(ISequenceTask task, Sequence input, int most)
    {
        var steps = Enumerable.Range(0, Math.Min(input.Steps, most))
            .Select(step => input.Values.Slice(step * input.Features, input.Features).ToArray());
        return task.Notes.InputSymbols is { } symbols
            ? string.Join(' ', steps.Select(step => symbols[Array.IndexOf(step, step.Max())]))
            : string.Join(
                task.Features == 1 ? ','
                : ';',
                steps.Select(step => string.Join(',', step.Select(number => number.ToString("0.##", CultureInfo.InvariantCulture)))));
    }
}

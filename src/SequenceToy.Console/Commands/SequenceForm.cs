using System.Globalization;

namespace SequenceToy.Console.Commands;

/// <summary>What the sequences look like that a network reads.</summary>
/// <param name="Features">How many numbers each step has.</param>
/// <param name="Symbols">What stands for each of them, where a step is one symbol; otherwise null.</param>
/// <param name="Example">One, as people write it, in quotation marks; of a longer one the beginning, and how long it is.</param>
internal sealed record SequenceForm(int Features, ValueList<string>? Symbols, string Example)
{
    private const int MaxLettersShown = 100;
    private const int StepsOfLonger = 12;

    /// <summary>Those of a task.</summary>
    public static SequenceForm Of(ISequenceTask task)
    {
        var input = task.Generate(1, SeededRandom.ForSeed(0, RandomPurpose.TestData))[0].Input;
        var whole = Text(task, input, input.Steps);
        var example = whole.Length <= MaxLettersShown || input.Steps <= StepsOfLonger
            ? $"\"{whole}\""
            : FormattableString.Invariant($"\"{Text(task, input, StepsOfLonger)}\" (the first {StepsOfLonger} of {input.Steps} steps)");
        return new SequenceForm(task.Features, task.Notes.InputSymbols, example);
    }

    /// <summary>Those of a network whose task is not known: numbers.</summary>
    public static SequenceForm Of(TrainedModel model)
    {
        var features = model.Scaling.Inputs.Features.Count;
        return new SequenceForm(
            features, null, features == 1 ? "\"1,2,3\""
            : $"\"{string.Join(';', Enumerable.Repeat(string.Join(',', Enumerable.Range(1, features)), 2))}\"");
    }

    /// <summary>The first steps of a task's sequence, as people write them.</summary>
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

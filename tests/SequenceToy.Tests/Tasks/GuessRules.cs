using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Signals;

namespace SequenceToy.Tests.Tasks;

/// <summary>The rules of the tasks' guesses, done: what each says to a sample, from its words alone.</summary>
internal static class GuessRules
{
    // Where a class is far likelier than the others its probability is 1.
    private const float Certain = 100;

    private static readonly Dictionary<char, string> NothingNested = new() { ['('] = "()[{<", ['['] = "[](" + "{<", [')'] = "([{<", [']'] = "([{<" };

    /// <summary>What a rule answers: [answers · width].</summary>
    public static float[] Answers(string rule, ISequenceTask task, SequenceDataset samples)
    {
        var mean = rule == "Always say the mean." ? samples.SelectMany(Scored).Average() : 0;
        return [.. samples.SelectMany(sample => Answers(rule, task, sample, mean))];
    }

    /// <summary>What a rule that gives chances has the head say: [answers · size].</summary>
    public static float[] Outputs(string rule, ISequenceTask task, SequenceDataset samples)
    {
        var outputs = new float[samples.Count * samples.TargetSteps * task.Target.Size];
        if (rule == "Give each the same chance.")
        {
            return outputs;
        }

        rule.Should().Be("Say blank up to the marker, after it give each symbol the same chance.");
        var width = task.Target.Size;
        for (var i = 0; i < samples.Count; i++)
        {
            var marker = Array.IndexOf(samples[i].Input.Symbols(), width);
            for (var step = 0; step < samples.Steps; step++)
            {
                outputs[(((i * samples.Steps) + step) * width) + width - 1] = step <= marker ? Certain : -Certain;
            }
        }

        return outputs;
    }

    private static IEnumerable<float> Answers(string rule, ISequenceTask task, Sample sample, float mean)
    {
        var steps = sample.Input.Steps;
        var answers = task.Target.Placement == TargetPlacement.LastStep ? [steps - 1] : Enumerable.Range(0, steps).ToArray();
        if (task.Target.Kind == TargetKind.ClassSet)
        {
            return answers.SelectMany(step => Set(task, After(rule, task, task.Notes.InputSymbols![Symbol(sample.Input, step)][0])));
        }

        return rule switch
        {
            "Always say the mean." => answers.Select(_ => mean),
            "Always say 1." or "Always say yes." => answers.Select(_ => 1f),
            "Always say 0.5." => answers.Select(_ => 0.5f),
            "Always say 0.04, the constant most often right." => answers.Select(_ => 0.04f),
            "Always say 0." or "Always say A." or "Always say x." or "Always say equal." or "Always say even." or "Always say no."
                or "Always say the same order." or "Always say the same symbol." => answers.Select(_ => 0f),
            "Say the last value times the mean of cos ω." => answers.Select(step => (float)(SineWave.MeanCosine * sample.Input[step])),
            "Say the last bit." or "Say the bit itself." or "Say the element itself." or "Say yes to a 1 and no to a 0." or "Say the last number." =>
                answers.Select(step => (float)Symbol(sample.Input, step)),
            "Say yes to a 0 and no to a 1." => answers.Select(step => 1f - Symbol(sample.Input, step)),
            "Say where the last move alone would lead." => answers.Select(step => (float)((Symbol(sample.Input, step) + 4) % 5)),
            "Say blank up to the marker, after it always A." => UpToTheMarker(sample.Input, task.Target.Size).Select(upTo => upTo ? task.Target.Size - 1f : 0f),
            _ => throw new NotSupportedException($"{task.Id} guesses by a rule these tests do not know: {rule}"),
        };
    }

    private static IEnumerable<bool> UpToTheMarker(Sequence input, int marker)
    {
        var at = Array.IndexOf(input.Symbols(), marker);
        return Enumerable.Range(0, input.Steps).Select(step => step <= at);
    }

    private static string After(string rule, ISequenceTask task, char symbol) => rule switch
    {
        "After a say a or b, after any other letter the next one or the end: right where n is 1." =>
            symbol == 'a' ? "ab" : task.Notes.AnswerSymbols![task.Notes.AnswerSymbols!.ToList().IndexOf(symbol.ToString()) + 1],
        "After an opening bracket say any opening one or its own closing one, after a closing one any opening one: right where nothing is nested." => NothingNested[symbol],
        "After each symbol say what follows it in BTXSE: right for this word alone." => symbol switch { 'B' => "TP", 'T' or 'X' => "SX", 'S' => "E", _ => "" },
        "After each symbol say what mostly follows it: never right, for after the same T or P first B follows and at last E." =>
            symbol switch { 'B' => "TP", 'T' or 'X' => "SX", 'S' => "SX", 'P' or 'V' => "TV", _ => "" },
        _ => throw new NotSupportedException($"{task.Id} guesses by a rule these tests do not know: {rule}"),
    };

    private static IEnumerable<float> Set(ISequenceTask task, string symbols) => task.Notes.AnswerSymbols!.Select(name => symbols.Contains(name, StringComparison.Ordinal) ? 1f : 0f);

    private static int Symbol(Sequence input, int step) =>
        input.Features == 1 ? (int)input[step] : input.Values.Slice(step * input.Features, input.Features).IndexOf(1);

    private static IEnumerable<float> Scored(Sample sample) =>
        sample.Target.Where((_, i) => i / sample.Target.Features is var step && sample.Mask?[step] != false && sample.Window?[step] != false);
}

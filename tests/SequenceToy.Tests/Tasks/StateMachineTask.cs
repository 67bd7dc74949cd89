using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>Looks at the samples of a task on symbols as its documentation draws them.</summary>
internal static class StateMachineTask
{
    private const int Chunk = 10_000;

    /// <summary>A sample as it is drawn.</summary>
    /// <param name="Symbols">The symbol at each step.</param>
    /// <param name="Answers">The answer after the last step, or at each step.</param>
    /// <param name="Counted">Which steps' answers are scored.</param>
    internal sealed record Drawn(string[] Symbols, string[] Answers, bool[] Counted);

    public static IEnumerable<Drawn> Samples(IVariableLengthTask task, int count, LengthRange? lengths = null, int seed = 11)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Data);
        return Enumerable.Range(0, (count + Chunk - 1) / Chunk)
            .SelectMany(chunk => task.Generate(Math.Min(Chunk, count - (chunk * Chunk)), lengths ?? task.Lengths, random))
            .Select(sample => Read(task, sample));
    }

    /// <summary>Every answer of many samples, by a rule that sees the symbols only.</summary>
    public static void ShouldAnswer(IVariableLengthTask task, Func<string[], string> rule) => ShouldAnswerAtEveryStep(task, symbols => [rule(symbols)]);

    /// <inheritdoc cref="ShouldAnswer"/>
    public static void ShouldAnswerAtEveryStep(IVariableLengthTask task, Func<string[], string[]> rule)
    {
        var samples = Samples(task, 2000).ToArray();
        foreach (var sample in samples)
        {
            sample.Answers.Should().Equal(rule(sample.Symbols), "the symbols were {0}", string.Join(' ', sample.Symbols));
            sample.Counted.Should().OnlyContain(counted => counted);
        }

        samples.Where(sample => sample.Symbols.Length < 20).SelectMany(sample => sample.Symbols).Distinct().Order().Should().Equal(task.Notes.InputSymbols!.Order());
    }

    /// <summary>A drawn example: <c>1 0 1 → 0</c>, or the answers of all steps.</summary>
    public static void ShouldDraw(IVariableLengthTask task, int length, string symbols, string answers)
    {
        var found = Samples(task, 100_000, new LengthRange(length, length)).FirstOrDefault(sample => string.Join(' ', sample.Symbols) == symbols);

        found.Should().NotBeNull("{0} is a question of the task", symbols);
        string.Join(' ', found!.Answers).Should().Be(answers);
    }

    public static void ShouldThrow(Action action, string message) => action.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);

    private static Drawn Read(ISequenceTask task, Sample sample)
    {
        var symbols = new string[sample.Input.Steps];
        for (var t = 0; t < symbols.Length; t++)
        {
            var step = sample.Input.Values.Slice(t * task.Features, task.Features);
            symbols[t] = task.Notes.InputSymbols![step.IndexOf(1)];
            (step.Count(1f), step.Count(0f)).Should().Be((1, task.Features - 1));
        }

        var answers = Array.ConvertAll(sample.Target.ToArray(), answer => task.Notes.TargetSymbols![(int)answer]);
        var counted = answers.Select((_, t) => (sample.Mask?[t] ?? true) && (sample.ScoreMask?[t] ?? true)).ToArray();
        return new Drawn(symbols, answers, counted);
    }
}

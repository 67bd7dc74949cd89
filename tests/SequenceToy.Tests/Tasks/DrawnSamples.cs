using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>Samples of a task, and what the tests of tasks read from them.</summary>
internal static class DrawnSamples
{
    public static SequenceDataset Draw(this ISequenceTask task, int count, int seed = 7) => task.Generate(count, SeededRandom.ForSeed(seed, RandomPurpose.Data));

    /// <summary>The place of the 1 at every step; fails where a step is not one-hot.</summary>
    public static int[] Symbols(this Sequence oneHot) =>
        [.. oneHot.Chunk(oneHot.Features).Select(step => step.All(value => value is 0 or 1) && step.Count(value => value == 1) == 1 ? Array.IndexOf(step, 1f) : throw new FormatException("not one-hot"))];

    /// <summary>A one-hot sequence in the task's names of symbols.</summary>
    public static string[] Drawn(this ISequenceTask task, Sequence oneHot) => [.. oneHot.Symbols().Select(symbol => task.Notes.InputSymbols![symbol])];

    /// <summary>The answer of a task of one class, in its name.</summary>
    public static string Answered(this ISequenceTask task, Sample sample) => task.Notes.TargetSymbols![(int)sample.Target.Single()];

    /// <summary>The values at steps marked 1, and the answer, of a sequence of values and markers.</summary>
    public static float[] Marked(this Sequence pairs) => [.. Enumerable.Range(0, pairs.Steps).Where(step => pairs[step, 1] == 1).Select(step => pairs[step])];
}

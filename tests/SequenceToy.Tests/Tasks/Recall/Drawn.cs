using System.Globalization;
using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks.Recall;

/// <summary>Samples as the documentation draws them: a line that is read and a line that is written, a character per step.</summary>
internal static class Drawn
{
    public static SequenceDataset Samples(ISequenceTask task, int count, int seed = 21) => task.Generate(count, SeededRandom.ForSeed(seed, RandomPurpose.Data));

    public static string Read(ISequenceTask task, Sample sample) =>
        string.Concat(Enumerable.Range(0, sample.Input.Steps).Select(step => task.Notes.InputSymbols![Symbol(sample.Input, step)]));

    /// <summary>A space at each step whose answer does not count.</summary>
    public static string Written(ISequenceTask task, Sample sample) =>
        string.Concat(sample.Target.Select((answer, step) => sample.Mask is null || sample.Mask[step] ? task.Notes.TargetSymbols![(int)answer] : " "));

    /// <summary>All samples have what the rule writes for what they read, and those scored are marked.</summary>
    public static void ShouldFollow(ISequenceTask task, int count, Func<string, string> rule) =>
        Samples(task, count).Where(sample => Written(task, sample) != rule(Read(task, sample))).Select(sample => Read(task, sample) + Written(task, sample)).Should().BeEmpty();

    public static void ShouldThrow(Action action, string message) => action.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The place of the only 1 among zeros.
    private static int Symbol(Sequence input, int step)
    {
        var features = Enumerable.Range(0, input.Features).ToArray();
        return features.Count(feature => input[step, feature] == 0) == input.Features - 1
            ? features.Single(feature => input[step, feature] == 1)
            : throw new InvalidOperationException($"Step {Text(step)} is not one-hot: {input}.");
    }
}

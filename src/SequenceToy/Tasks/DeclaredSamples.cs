namespace SequenceToy.Tasks;

/// <summary>Draws samples from a task and checks that they match the task's declaration; a custom task may contradict itself.</summary>
internal static class DeclaredSamples
{
    /// <summary>Draws the samples for training or testing.</summary>
    /// <exception cref="ArgumentException">The samples do not match the declaration; the message names both.</exception>
    public static SequenceDataset Of(ISequenceTask task, int count, SeededRandom random) =>
        Checked(task, task.Generate(count, random), count);

    /// <summary>Draws samples whose lengths are in a range.</summary>
    /// <inheritdoc cref="Of(ISequenceTask, int, SeededRandom)" path="/exception"/>
    public static SequenceDataset Of(IVariableLengthTask task, int count, LengthRange lengths, SeededRandom random) =>
        Checked(task, task.Generate(count, lengths, random), count);

    private static SequenceDataset Checked(ISequenceTask task, SequenceDataset? drawn, int count)
    {
        if (drawn is null)
        {
            throw Not(task, $"must return samples; Generate returned null");
        }

        if (drawn.Count != count)
        {
            throw Not(task, $"must return {NumberFormat.Plain(count, "sample")}, as requested; it returned {drawn.Count}");
        }

        if (drawn.Features != task.Features)
        {
            var features = NumberFormat.Plain(task.Features, "feature");
            throw Not(task, $"must return samples with {features} per step, as declared; they had {drawn.Features}");
        }

        return drawn.Target == task.Target
            ? drawn
            : throw Not(task, $"must return targets of {task.Target.ToText()}, as declared; they were of {drawn.Target.ToText()}");
    }

    private static ArgumentException Not(ISequenceTask task, FormattableString rule) =>
        new($"{task.Id} {FormattableString.Invariant(rule)}.", nameof(task));
}

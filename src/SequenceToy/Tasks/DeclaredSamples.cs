namespace SequenceToy.Tasks;

/// <summary>Draws from a task and holds what came against what the task declares: a task of one's own may say one thing and do
/// another.</summary>
internal static class DeclaredSamples
{
    /// <summary>Samples as the task draws them for training and tests.</summary>
    /// <exception cref="ArgumentException">They are not what the task declares; both are named.</exception>
    public static SequenceDataset Of(ISequenceTask task, int count, SeededRandom random) =>
        Checked(task, task.Generate(count, random), count);

    /// <summary>Samples of some lengths.</summary>
    /// <inheritdoc cref="Of(ISequenceTask, int, SeededRandom)" path="/exception"/>
    public static SequenceDataset Of(IVariableLengthTask task, int count, LengthRange lengths, SeededRandom random) =>
        Checked(task, task.Generate(count, lengths, random), count);

    private static SequenceDataset Checked(ISequenceTask task, SequenceDataset? drawn, int count)
    {
        if (drawn is null)
        {
            throw Not(task, $"must draw samples; Generate gave null");
        }

        if (drawn.Count != count)
        {
            throw Not(task, $"must draw as many samples as it is asked for, {count}; there were {drawn.Count}");
        }

        if (drawn.Features != task.Features)
        {
            throw Not(task, $"must draw what it declares, {task.Features} features per step; its samples had {drawn.Features}");
        }

        return drawn.Target == task.Target
            ? drawn
            : throw Not(task, $"must draw what it declares, answers of {task.Target.ToText()}; its samples had {drawn.Target.ToText()}");
    }

    private static ArgumentException Not(ISequenceTask task, FormattableString rule) =>
        new($"{task.Id} {FormattableString.Invariant(rule)}.", nameof(task));
}

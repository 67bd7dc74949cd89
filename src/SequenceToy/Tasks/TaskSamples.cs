namespace SequenceToy.Tasks;

/// <summary>Draws the samples of the library's tasks and checks the arguments.</summary>
internal static class TaskSamples
{
    /// <summary>Draws samples of a task without variable lengths.</summary>
    /// <param name="task">The task that defines the form of the targets.</param>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="random">The only source of randomness.</param>
    /// <param name="draw">Creates the next sample.</param>
    public static SequenceDataset Draw(ISequenceTask task, int count, SeededRandom random, Func<Sample> draw)
    {
        Require.NotNull(random, nameof(random));
        return SequenceDataset.Draw(count, task.Target, draw);
    }

    /// <summary>Draws samples whose lengths are uniform in a range; the length is drawn before the sample.</summary>
    /// <param name="task">The task that defines the form of the targets and the allowed lengths.</param>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="lengths">The range of lengths.</param>
    /// <param name="random">The only source of randomness.</param>
    /// <param name="draw">Creates a sample of a length.</param>
    public static SequenceDataset Draw(
        IVariableLengthTask task, int count, LengthRange lengths, SeededRandom random, Func<int, Sample> draw)
    {
        Allowed(task, lengths, nameof(lengths));
        return Draw(task, count, random, () => draw(lengths.Draw(random)));
    }

    /// <summary>Returns the lengths if the task allows them all.</summary>
    /// <param name="task">The task that defines the allowed lengths.</param>
    /// <param name="lengths">The requested lengths.</param>
    /// <param name="name">The name of the caller's parameter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The task does not allow one of the lengths.</exception>
    public static LengthRange Allowed(IVariableLengthTask task, LengthRange lengths, string name)
    {
        var allowed = Require.NotNull(task, nameof(task)).AllowedLengths;
        return Require.NotNull(lengths, name)
            .Within(allowed.Shortest, allowed.Longest, $"the {task.LengthUnit} that {task.Id} can have", name);
    }
}

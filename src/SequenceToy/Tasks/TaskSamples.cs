namespace SequenceToy.Tasks;

/// <summary>How the library's tasks draw their samples: what they are given is checked here.</summary>
internal static class TaskSamples
{
    /// <summary>Samples of a task of one kind of length.</summary>
    /// <param name="task">For its kind of answer.</param>
    /// <param name="count">How many, from 1.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="draw">Makes the next sample.</param>
    public static SequenceDataset Draw(ISequenceTask task, int count, SeededRandom random, Func<Sample> draw)
    {
        Require.NotNull(random, nameof(random));
        return SequenceDataset.Draw(count, task.Target, draw);
    }

    /// <summary>Samples whose lengths are drawn from a range, each with equal chance; the length is what is drawn first.</summary>
    /// <param name="task">For its kind of answer, and the lengths it allows.</param>
    /// <param name="count">How many, from 1.</param>
    /// <param name="lengths">The lengths drawn.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="draw">Makes a sample of a length.</param>
    public static SequenceDataset Draw(
        IVariableLengthTask task, int count, LengthRange lengths, SeededRandom random, Func<int, Sample> draw)
    {
        Allowed(task, lengths, nameof(lengths));
        return Draw(task, count, random, () => draw(lengths.Draw(random)));
    }

    /// <summary>The lengths, if the task can draw them all.</summary>
    /// <param name="task">Whose lengths.</param>
    /// <param name="lengths">The lengths asked for.</param>
    /// <param name="name">What they are called where they were given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length the task does not allow.</exception>
    public static LengthRange Allowed(IVariableLengthTask task, LengthRange lengths, string name)
    {
        var allowed = Require.NotNull(task, nameof(task)).AllowedLengths;
        return Require.NotNull(lengths, name)
            .Within(allowed.Shortest, allowed.Longest, $"the {task.LengthUnit} that {task.Id} can have", name);
    }
}

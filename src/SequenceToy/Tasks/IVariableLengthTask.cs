namespace SequenceToy.Tasks;

/// <summary>A task whose rule applies to any length: a network can be tested on lengths beyond training.</summary>
public interface IVariableLengthTask : ISequenceTask
{
    /// <summary>The unit of a length, in the plural, such as <c>bits</c> or <c>symbols to reverse</c>.</summary>
    string LengthUnit { get; }

    /// <summary>The sequence lengths in training.</summary>
    LengthRange Lengths { get; }

    /// <summary>All lengths that the task can generate. Default: 1 to 100000.</summary>
    LengthRange AllowedLengths => new(1, LengthRange.Limit);

    /// <summary>The sequence lengths for tests beyond the training lengths.</summary>
    LengthRange TestLengths { get; }

    /// <summary>Returns the exact baseline scores for a range of lengths. Default: null; scores by length are then compared with the
    /// measured baseline.</summary>
    /// <param name="lengths">The lengths, all equally likely, within <see cref="AllowedLengths"/>.</param>
    Baseline? BaselineFor(LengthRange lengths) => null;

    /// <summary>The number of test samples per length; 1 for a task with only one sequence of each length. Default: 100.</summary>
    int SamplesPerLength => 100;

    /// <summary>Generates samples whose lengths are drawn uniformly from a range.</summary>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="lengths">The range of lengths, within <see cref="AllowedLengths"/>.</param>
    /// <param name="random">The only source of randomness: the same stream gives the same samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range contains a length outside <see cref="AllowedLengths"/>.</exception>
    SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random);
}

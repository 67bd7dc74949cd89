namespace SequenceToy.Tasks;

/// <summary>A task whose rule holds for any length, so that a network can be tested on lengths never seen in training.</summary>
public interface IVariableLengthTask : ISequenceTask
{
    /// <summary>What a length counts, in the plural: <c>bits</c>, <c>symbols to reverse</c>.</summary>
    string LengthUnit { get; }

    /// <summary>The lengths of its sequences, unless others are asked for: those trained on.</summary>
    LengthRange Lengths { get; }

    /// <summary>All lengths it can draw. Default: from 1 to 100000.</summary>
    LengthRange AllowedLengths => new(1, LengthRange.Limit);

    /// <summary>The lengths to test on beyond those.</summary>
    LengthRange TestLengths { get; }

    /// <summary>What guessing without memory scores on some lengths alone, in closed form. Default: null, so that scores by length are held
    /// against the measured baseline.</summary>
    /// <param name="lengths">The lengths, each with equal chance, among <see cref="AllowedLengths"/>.</param>
    Baseline? BaselineFor(LengthRange lengths) => null;

    /// <summary>How many samples of a length say how well it goes: 1 where there is only one sequence of each length. Default:
    /// 100.</summary>
    int SamplesPerLength => 100;

    /// <summary>Draws samples whose lengths are in a range, each length with equal chance.</summary>
    /// <param name="count">How many, from 1.</param>
    /// <param name="lengths">The lengths drawn, among <see cref="AllowedLengths"/>.</param>
    /// <param name="random">The only source of chance: the same stream gives the same samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length the task does not allow.</exception>
    SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random);
}

namespace SequenceToy.Tasks;

/// <summary>The base record of built-in tasks whose rule applies to any length.</summary>
public abstract record VariableLengthTask : SequenceTask, IVariableLengthTask
{
    /// <inheritdoc/>
    public abstract string LengthUnit { get; }

    /// <inheritdoc/>
    public abstract LengthRange Lengths { get; }

    /// <inheritdoc/>
    public virtual LengthRange AllowedLengths => new(1, LengthRange.Limit);

    /// <inheritdoc/>
    public abstract LengthRange TestLengths { get; }

    /// <inheritdoc/>
    public virtual int SamplesPerLength => 100;

    /// <inheritdoc/>
    public virtual Baseline? BaselineFor(LengthRange lengths) => null;

    /// <inheritdoc/>
    public override SequenceDataset Generate(int count, SeededRandom random) => Generate(count, Lengths, random);

    /// <inheritdoc/>
    public abstract SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random);
}

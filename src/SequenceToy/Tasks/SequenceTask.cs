namespace SequenceToy.Tasks;

/// <summary>The base record of all built-in tasks: tasks with equal parameters are equal.</summary>
public abstract record SequenceTask : ISequenceTask
{
    /// <inheritdoc/>
    public abstract string Id { get; }

    /// <inheritdoc/>
    public abstract string Summary { get; }

    /// <inheritdoc/>
    public abstract string Source { get; }

    /// <inheritdoc/>
    public abstract int Features { get; }

    /// <inheritdoc/>
    public abstract TargetSpec Target { get; }

    /// <inheritdoc/>
    public abstract RecommendedSettings Recommended { get; }

    /// <inheritdoc/>
    public abstract Goal Goal { get; }

    /// <inheritdoc/>
    public virtual TaskNotes Notes => TaskNotes.None;

    /// <inheritdoc/>
    public virtual Baseline? Baseline => null;

    /// <inheritdoc/>
    public virtual ValueList<TaskCondition> Conditions => [];

    /// <inheritdoc/>
    public virtual ValueList<int> IgnoredSteps => [];

    /// <inheritdoc/>
    public abstract SequenceDataset Generate(int count, SeededRandom random);

    /// <summary>Returns the type with its parameters, such as <c>RecallFirst { Steps = 4, Range = 0..99 }</c>.</summary>
    public sealed override string ToString() => TaskParameters.Print(this);
}

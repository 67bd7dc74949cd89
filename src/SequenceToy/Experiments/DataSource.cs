using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>Where the samples of an experiment come from: a task that draws them, or samples that were given.</summary>
internal abstract record DataSource
{
    /// <summary>Numbers per step of an input.</summary>
    public abstract int Features { get; }

    /// <summary>What answers look like.</summary>
    public abstract TargetSpec Target { get; }

    /// <summary>The task; null where the samples were given.</summary>
    public virtual ISequenceTask? Task => null;

    /// <summary>The steps that no answer depends on; empty where none are known.</summary>
    public ValueList<int> IgnoredSteps => Task?.IgnoredSteps ?? [];

    /// <summary>The settings that an experiment starts with.</summary>
    public abstract ExperimentSettings InitialSettings { get; }

    /// <summary>The samples of a run, in real units.</summary>
    /// <param name="test">What the result is scored on; null for the source's own choice.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellation">Ends the drawing.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public abstract ExperimentData Samples(SequenceDataset? test, ExperimentSettings settings, CancellationToken cancellation);
}

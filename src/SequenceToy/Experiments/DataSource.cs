using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>The source of an experiment's samples: a task that draws them, or given samples.</summary>
internal abstract record DataSource
{
    /// <summary>The number of features per step.</summary>
    public abstract int Features { get; }

    /// <summary>The format of a target.</summary>
    public abstract TargetSpec Target { get; }

    /// <summary>The columns that the features come from; null without names.</summary>
    public virtual ValueList<InputColumn>? InputColumns => null;

    /// <summary>The task; null for given samples.</summary>
    public virtual ISequenceTask? Task => null;

    /// <summary>The steps that no target depends on; empty when unknown.</summary>
    public ValueList<int> IgnoredSteps => Task?.IgnoredSteps ?? [];

    /// <summary>The initial settings of an experiment.</summary>
    public abstract ExperimentSettings InitialSettings { get; }

    /// <summary>Gets the number of training samples.</summary>
    /// <param name="settings">Settings whose split fits the source.</param>
    public abstract int TrainingCount(ExperimentSettings settings);

    /// <summary>Gets the samples of a run, in original units.</summary>
    /// <param name="given">The samples passed besides those to train on.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="cancellation">Cancels the drawing.</param>
    /// <exception cref="OperationCanceledException">The drawing was canceled.</exception>
    public abstract ExperimentData Samples(GivenData given, ExperimentSettings settings, CancellationToken cancellation);
}

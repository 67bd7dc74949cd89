using SequenceToy.Experiments;
using SequenceToy.Storage.Results;

namespace SequenceToy;

/// <content>What a sweep needs to know of an experiment.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>True when runs write checkpoints.</summary>
    internal bool HasCheckpoints => parts.Checkpoints is not null;

    /// <summary>The form of the targets.</summary>
    internal TargetSpec Target => parts.Source.Target;

    /// <summary>The task as files store it; null for own samples.</summary>
    internal SavedTask? StoredTask => Task is null ? null : SavedTask.Of(Task);

    /// <summary>The samples that were passed: own samples, validation and test data; null for those that were not.</summary>
    internal (SequenceDataset? Own, SequenceDataset? Validation, SequenceDataset? Test) Samples =>
        ((parts.Source as SampleSource)?.Given, parts.Given.Validation, parts.Given.Test);

    /// <summary>Replaces all settings.</summary>
    internal SequenceExperiment WithAll(ExperimentSettings settings) => With(settings);
}

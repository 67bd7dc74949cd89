using SequenceToy.Diagnosis;
using SequenceToy.Experiments;

namespace SequenceToy.Storage.Results;

/// <summary>The description of a result, without its model and its samples.</summary>
internal sealed record ResultDocument
{
    /// <summary>The task; null for your own data.</summary>
    public required SavedTask? Task { get; init; }

    /// <summary>The outcome of the run.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>The evidence for the diagnosis, without the history, which <see cref="Outcome"/> has.</summary>
    public required RunEvidence Evidence { get; init; }

    /// <summary>The form of the test targets.</summary>
    public required TargetSpec TestTarget { get; init; }
}

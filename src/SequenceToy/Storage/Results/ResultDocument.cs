using SequenceToy.Diagnosis;
using SequenceToy.Experiments;

namespace SequenceToy.Storage.Results;

/// <summary>What a result is beside its model and its samples.</summary>
internal sealed record ResultDocument
{
    /// <summary>Which task it was; null with samples of one's own.</summary>
    public required SavedTask? Task { get; init; }

    /// <summary>What came out.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>What the diagnosis is made from, without the history, which <see cref="Outcome"/> has.</summary>
    public required RunEvidence Evidence { get; init; }

    /// <summary>What the answers of the samples look like.</summary>
    public required TargetSpec TestTarget { get; init; }
}

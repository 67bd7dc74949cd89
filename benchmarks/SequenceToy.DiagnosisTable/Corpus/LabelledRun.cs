using SequenceToy.Data;
using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>A training with the correct verdict, decided before any rule was applied to it.</summary>
/// <param name="Label">The correct verdict.</param>
/// <param name="Id">The name: the task, then the change.</param>
/// <param name="How">The settings that cause the behavior.</param>
/// <param name="Experiment">The experiment.</param>
internal sealed record LabelledRun(Label Label, string Id, string How, SequenceExperiment Experiment)
{
    /// <summary>True if the rules were final before its verdict was seen.</summary>
    public bool IsHeldOut { get; init; }

    /// <summary>True if a diverged training must still have finite numbers.</summary>
    public bool IsFinite { get; init; }

    /// <summary>An independent training that must reach the goal to confirm the label.</summary>
    public SequenceExperiment? Cured { get; init; }

    /// <summary>True if a training that is still learning may be worse than the baseline: its error must fall fast.</summary>
    public bool IsFarOff { get; init; }

    /// <summary>What is known of the custom data; null for tasks and for custom data without a known error.</summary>
    public OwnTruth? Own { get; init; }

    /// <summary>Generates other samples of the same rule, for custom data.</summary>
    public Func<SequenceDataset>? Fresh { get; init; }
}

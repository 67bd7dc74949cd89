using SequenceToy.Data;
using SequenceToy.Diagnosis;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>A real training with the verdict it deserves, decided before any rule looked at it.</summary>
/// <param name="Label">The verdict it deserves.</param>
/// <param name="Id">What it is called: task, then what is done to it.</param>
/// <param name="How">How it was made to behave so.</param>
/// <param name="Experiment">The training.</param>
internal sealed record LabelledRun(Verdict Label, string Id, string How, SequenceExperiment Experiment)
{
    /// <summary>Whether the rules were final before its verdict was looked at.</summary>
    public bool IsHeldOut { get; init; }

    /// <summary>Whether a diverged training must still have finite numbers.</summary>
    public bool IsFinite { get; init; }

    /// <summary>An independent training that has to reach the goal for the label to be right.</summary>
    public SequenceExperiment? Cured { get; init; }

    /// <summary>Fresh samples of the same rule, for one's own samples.</summary>
    public Func<SequenceDataset>? Fresh { get; init; }
}

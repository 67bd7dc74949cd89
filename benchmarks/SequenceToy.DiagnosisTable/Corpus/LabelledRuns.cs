using SequenceToy.DiagnosisTable.Corpus.HeldOut;
using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>The complete corpus of labeled training runs.</summary>
internal static class LabelledRuns
{
    /// <summary>The runs for tuning the rules.</summary>
    public static IReadOnlyList<LabelledRun> Tuning { get; } =
    [
        .. LearnedRuns.All, .. StillLearningRuns.All, .. UnderfittingRuns.All, .. OverfittingRuns.All, .. NotLearningRuns.All, .. DivergedRuns.All, .. UnstableRuns.All, .. FormerlyHeldOutRuns.All,
        .. ReportedRuns.All, .. OwnDataRuns.All,
    ];

    /// <summary>The held-out runs.</summary>
    public static IReadOnlyList<LabelledRun> HeldOut { get; } = [.. HeldOutRuns.All];

    public static IReadOnlyList<LabelledRun> All { get; } = [.. Tuning, .. HeldOut];
}

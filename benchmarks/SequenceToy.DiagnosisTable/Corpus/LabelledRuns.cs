using SequenceToy.DiagnosisTable.Corpus.OwnData;

namespace SequenceToy.DiagnosisTable.Corpus;

/// <summary>The complete corpus of labeled training runs.</summary>
internal static class LabelledRuns
{
    public static IReadOnlyList<LabelledRun> All { get; } =
    [
        .. LearnedRuns.All, .. StillLearningRuns.All, .. UnderfittingRuns.All, .. OverfittingRuns.All, .. NotLearningRuns.All, .. DivergedRuns.All, .. UnstableRuns.All, .. HeldOutRuns.All,
        .. ReportedRuns.All, .. OwnDataRuns.Tuning, .. OwnDataRuns.HeldOut,
    ];
}

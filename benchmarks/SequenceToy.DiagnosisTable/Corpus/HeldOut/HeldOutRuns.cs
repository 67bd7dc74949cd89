namespace SequenceToy.DiagnosisTable.Corpus.HeldOut;

/// <summary>The held-out runs. Their labels were fixed and confirmed before any verdict on them was seen. Data, tasks, sizes and seeds differ from tuning.</summary>
internal static class HeldOutRuns
{
    public static IEnumerable<LabelledRun> All => Every.Select(run => run with { IsHeldOut = true });

    private static IEnumerable<LabelledRun> Every =>
    [
        .. TaskRuns.All, .. FailingTaskRuns.All,
        .. MeasuredRules.All, .. Unpredictable.All, .. Drifts.All, .. Growth.All, .. Cycles.All,
        .. FewRows.All, .. OrderedRows.All, .. RareEvents.All, .. RepeatedRows.All, .. BadReadings.All,
    ];
}

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>The runs on custom data of ten kinds.</summary>
internal static class OwnDataRuns
{
    public static IEnumerable<LabelledRun> Tuning =>
    [
        .. NoiseFloor.Tuning, .. PureNoise.Tuning, .. RandomWalk.Tuning, .. Trend.Tuning, .. Season.Tuning,
        .. Tiny.Tuning, .. Sorted.Tuning, .. Imbalanced.Tuning, .. Duplicates.Tuning, .. Outliers.Tuning,
    ];

    public static IEnumerable<LabelledRun> HeldOut => Every.Select(run => run with { IsHeldOut = true });

    private static IEnumerable<LabelledRun> Every =>
    [
        .. NoiseFloor.HeldOut, .. PureNoise.HeldOut, .. RandomWalk.HeldOut, .. Trend.HeldOut, .. Season.HeldOut,
        .. Tiny.HeldOut, .. Sorted.HeldOut, .. Imbalanced.HeldOut, .. Duplicates.HeldOut, .. Outliers.HeldOut,
    ];
}

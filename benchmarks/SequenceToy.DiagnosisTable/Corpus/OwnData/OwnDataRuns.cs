namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>The runs on custom data of ten kinds, for tuning.</summary>
internal static class OwnDataRuns
{
    public static IEnumerable<LabelledRun> All =>
    [
        .. NoiseFloor.All, .. PureNoise.All, .. RandomWalk.All, .. Trend.All, .. Season.All,
        .. Tiny.All, .. Sorted.All, .. Imbalanced.All, .. Duplicates.All, .. Outliers.All,
    ];
}

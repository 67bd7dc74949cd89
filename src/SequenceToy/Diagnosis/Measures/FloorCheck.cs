namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether a network is better than every baseline, and the inputs predict none of its remaining errors.</summary>
internal static class FloorCheck
{
    public static bool IsAtFloor(RunMeasures run) => run is { HasOwnSamples: true, Evidence.Residuals: not null }
        && AdvantageCheck.IsBetterThanAll(run).Holds && ResidualCheck.IsNothingLeft(run).Holds;
}

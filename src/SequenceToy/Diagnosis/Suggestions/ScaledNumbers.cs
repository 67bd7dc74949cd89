using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Numbers scaled to a range that units can work in.</summary>
internal sealed record ScaledNumbers : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) =>
        run.Evidence[Setting.Scaling] != SettingTable.Unscaled || (run.Recommended(Setting.Scaling) ?? SettingTable.MinMax) == SettingTable.Unscaled
            ? null
            : Suggest(run, "Scale the numbers", "Units work between −1 and 1: larger inputs drive them to their bounds, larger answers make steps too long.", (Setting.Scaling, SettingTable.MinMax));
}

using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests the settings that the task recommends.</summary>
internal sealed record TaskRecommendation : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Recommended is not { } recommended
        ? null
        : Suggest(
            run,
            "Use the settings recommended for the task",
            "These settings are the ones chosen for this task.",
            SettingParts.All.Aggregate(run.Settings, (changed, part) => part.Copy(recommended, changed)));
}

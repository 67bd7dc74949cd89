using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The settings that the task recommends.</summary>
internal sealed record TaskRecommendation : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Recommended is not { } recommended
        ? null
        : Suggest(
            run,
            "Go back to the settings recommended for the task",
            "They are known to learn it.",
            SettingParts.All.Aggregate(run.Settings, (changed, part) => part.Copy(recommended, changed)));
}

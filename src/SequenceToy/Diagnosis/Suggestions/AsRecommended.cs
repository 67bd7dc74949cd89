using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The task's own recommended settings.</summary>
internal sealed record AsRecommended : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.Recommended is not { } recommended
        ? null
        : Suggest(run, "Go back to the settings recommended for the task", "They are known to learn it.", recommended.Select(value => (value.Setting, SettingTable.CodeOf(value))));
}

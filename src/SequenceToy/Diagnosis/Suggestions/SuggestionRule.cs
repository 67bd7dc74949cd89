using SequenceToy.Diagnosis.Measures;
using SequenceToy.Networks.Cells;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A rule that suggests one kind of change.</summary>
internal abstract record SuggestionRule
{
    /// <summary>Returns the change for a run; null when it does not apply or changes nothing.</summary>
    public abstract Suggestion? For(RunMeasures run, Verdict verdict);

    /// <summary>The expected effect of the change, as a sentence.</summary>
    protected virtual string Expected => "The error on held-out samples falls.";

    protected Suggestion? Suggest(RunMeasures run, string what, string why, ExperimentSettings changed)
    {
        var parts = SettingParts.All.Where(part => part.Differs(run.Settings, changed)).ToArray();
        return parts.Length == 0 ? null : Suggest(run, what, why, changed, parts);
    }

    protected Suggestion Suggest(
        RunMeasures run, string what, string why, ExperimentSettings changed, params IEnumerable<SettingPart> parts) =>
        new(what, why, Expected, new SuggestionOrigin(run.Evidence.Metric, run.Evidence.Test), changed, parts);

    protected Suggestion? Suggest(RunMeasures run, string what, string why, TrainingOptions changed) =>
        Suggest(run, what, why, run.Settings with { Training = changed });

    protected Suggestion? Suggest(RunMeasures run, string what, string why, RecurrentOptions changed) =>
        Suggest(run, what, why, run.Settings with { Recurrent = changed });
}

using SequenceToy.Diagnosis.Measures;
using SequenceToy.Networks.Cells;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A rule that suggests one kind of change.</summary>
internal abstract record SuggestionRule
{
    /// <summary>Returns the change for a run; null when it does not apply or changes nothing.</summary>
    public abstract Suggestion? For(RunMeasures run, Verdict verdict);

    protected static Suggestion? Suggest(RunMeasures run, string what, string why, ExperimentSettings changed) =>
        Suggestion.Between(what, why, run.Settings, changed);

    protected static Suggestion? Suggest(RunMeasures run, string what, string why, TrainingOptions changed) =>
        Suggest(run, what, why, run.Settings with { Training = changed });

    protected static Suggestion? Suggest(RunMeasures run, string what, string why, RecurrentOptions changed) =>
        Suggest(run, what, why, run.Settings with { Recurrent = changed });
}

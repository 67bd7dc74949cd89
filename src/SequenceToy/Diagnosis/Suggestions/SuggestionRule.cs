using SequenceToy.Diagnosis.Measures;
using SequenceToy.Networks.Cells;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>One kind of change, and when it may help.</summary>
internal abstract record SuggestionRule
{
    /// <summary>The change for a run; null where it does not apply, or changes nothing.</summary>
    public abstract Suggestion? For(RunMeasures run, Verdict verdict);

    protected static Suggestion? Suggest(RunMeasures run, string what, string why, ExperimentSettings changed) =>
        Suggestion.Between(what, why, run.Settings, changed);

    protected static Suggestion? Suggest(RunMeasures run, string what, string why, TrainingOptions changed) =>
        Suggest(run, what, why, run.Settings with { Training = changed });

    protected static Suggestion? Suggest(RunMeasures run, string what, string why, RecurrentOptions changed) =>
        Suggest(run, what, why, run.Settings with { Recurrent = changed });
}

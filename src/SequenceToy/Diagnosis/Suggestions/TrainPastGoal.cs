using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests training all epochs when training ended at the goal, but the test samples do not confirm it.</summary>
internal sealed record TrainPastGoal : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.StopReason != StopReason.Solved ? null : Suggest(
        run,
        "Train all epochs",
        "Training ended when the validation samples reached the goal; further epochs may give a margin.",
        run.Settings with { StopWhenSolved = false });
}

using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Adam instead of plain descent.</summary>
internal sealed record AdaptiveSteps : Remedy
{
    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence[Setting.Optimizer] != SettingTable.PlainDescent
        ? null
        : Suggest(
            run,
            "Train with Adam",
            "It gives every weight a step of its own length; plain descent needs a learning rate made to measure.",
            (Setting.Optimizer, SettingTable.AdamSteps),
            (Setting.LearningRate, Math.Min(run.Evidence[Setting.LearningRate]!.Value, run.Recommended(Setting.LearningRate) ?? UsualRate.OfAdam)));
}

using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A lower rate that falls to zero, and a limit to the gradient: for a loss that jumps or ran away.</summary>
internal sealed record Calmer : Remedy
{
    private const double UsualClip = 1;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => Suggest(
        run,
        "Take shorter steps",
        "The loss jumps because steps overshoot: a lower learning rate that falls to zero, and a limit to the gradient, end in one place.",
        (Setting.LearningRate, LowerRate.Than(run)),
        (Setting.GradientClip, Math.Min(run.Evidence[Setting.GradientClip] ?? UsualClip, UsualClip)),
        (Setting.Schedule, SettingTable.CosineRate));
}

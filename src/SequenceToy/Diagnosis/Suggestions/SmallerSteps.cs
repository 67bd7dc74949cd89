using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests a lower learning rate that falls to zero, and gradient clipping, for a loss that jumps or diverged.</summary>
internal sealed record SmallerSteps : SuggestionRule
{
    private const double UsualClip = 1;

    protected override string Expected => "The loss falls without jumps.";

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return Suggest(
            run,
            "Make smaller updates",
            "Updates that are too large make the loss jump; gradient clipping and a learning rate that falls to zero prevent that.",
            training with
            {
                LearningRate = LowerLearningRate.Than(run),
                GradientClip = Math.Min(training.GradientClip ?? UsualClip, UsualClip),
                Schedule = training.Schedule as CosineSchedule ?? new CosineSchedule(),
            });
    }
}

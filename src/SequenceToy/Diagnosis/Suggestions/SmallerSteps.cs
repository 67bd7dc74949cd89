using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A lower learning rate that falls to zero, and a limit to the gradient: for a loss that jumps or exploded.</summary>
internal sealed record SmallerSteps : SuggestionRule
{
    private const double UsualClip = 1;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return Suggest(
            run,
            "Take shorter steps",
            "The loss jumps because steps overshoot: a lower learning rate that falls to zero, and a limit to the gradient, "
            + "end in one place.",
            training with
            {
                LearningRate = LowerLearningRate.Than(run),
                GradientClip = Math.Min(training.GradientClip ?? UsualClip, UsualClip),
                Schedule = training.Schedule as CosineSchedule ?? new CosineSchedule(),
            });
    }
}

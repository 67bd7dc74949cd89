using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The usual learning rate, for one that is far below.</summary>
internal sealed record HigherLearningRate : SuggestionRule
{
    private const double FarBelow = 0.34;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return training.LearningRate > FarBelow * UsualLearningRate.Of(run) ? null : Suggest(
            run,
            "Raise the learning rate",
            "It is far below what is usual: most of the training is spent on the way.",
            training with { LearningRate = UsualLearningRate.Of(run) });
    }
}

using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests the usual learning rate when the one used is far below.</summary>
internal sealed record HigherLearningRate : SuggestionRule
{
    private const double FarBelow = 0.34;

    protected override string Expected => "The training loss falls faster.";

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return training.LearningRate > FarBelow * UsualLearningRate.Of(run) ? null : Suggest(
            run,
            "Raise the learning rate",
            "The learning rate is far below the usual one, so each epoch makes little progress.",
            training with { LearningRate = UsualLearningRate.Of(run) });
    }
}

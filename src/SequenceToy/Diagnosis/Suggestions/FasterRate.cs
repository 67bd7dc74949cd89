using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A rate as is usual, for one that is far below.</summary>
internal sealed record FasterRate : Remedy
{
    private const double FarBelow = 0.34;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence[Setting.LearningRate] > FarBelow * UsualRate.Of(run)
        ? null
        : Suggest(run, "Raise the learning rate", "It is far below what is usual: most of the training is spent on the way.", (Setting.LearningRate, UsualRate.Of(run)));
}

using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A lower rate, for units that a long step has saturated or killed.</summary>
internal sealed record SlowerRate : Remedy
{
    private const double FarAbove = 10;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence[Setting.LearningRate] < FarAbove * UsualRate.Of(run)
        ? null
        : Suggest(run, "Lower the learning rate", "It is far above what is usual: the first steps drive units to their bounds, where they learn no more.", (Setting.LearningRate, LowerRate.Than(run)));
}

using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A lower learning rate, for units that a long step has saturated or killed.</summary>
internal sealed record LowerLearningRate : SuggestionRule
{
    private const double FarAbove = 10;
    private const double Factor = 3;

    /// <summary>The usual rate, or a third where it is not far above that.</summary>
    public static double Than(RunMeasures run)
    {
        var (rate, usual) = (run.Settings.Training.LearningRate, UsualLearningRate.Of(run));
        return rate > Factor * usual ? usual : rate / Factor;
    }

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return training.LearningRate < FarAbove * UsualLearningRate.Of(run) ? null : Suggest(
            run,
            "Lower the learning rate",
            "It is far above what is usual: the first steps drive units to their bounds, where they learn no more.",
            training with { LearningRate = Than(run) });
    }
}

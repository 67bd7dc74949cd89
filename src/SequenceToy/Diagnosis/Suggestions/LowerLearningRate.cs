using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests a lower learning rate when large updates may have saturated the units.</summary>
internal sealed record LowerLearningRate : SuggestionRule
{
    private const double FarAbove = 10;
    private const double Factor = 3;

    /// <summary>Returns the usual rate, or a third of the one used when that is at most three times the usual one.</summary>
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
            "The learning rate is far above the usual one: the first updates drive units to their limits, where they stop learning.",
            training with { LearningRate = Than(run) });
    }
}

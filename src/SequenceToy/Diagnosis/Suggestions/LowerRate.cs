using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The usual rate, or a third where it is not above that.</summary>
internal static class LowerRate
{
    private const double Factor = 3;

    public static double Than(RunMeasures run)
    {
        var (rate, usual) = (run.Evidence[Setting.LearningRate]!.Value, UsualRate.Of(run));
        return rate > Factor * usual ? usual : rate / Factor;
    }
}

using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Checks whether your own data shows that a change of settings could reduce the error.</summary>
/// <remarks>Where nothing shows it, as for pure noise, changes make the error on new data larger as often as smaller.</remarks>
internal static class PossibleImprovement
{
    /// <summary>The remaining error below which hardly anything is left to learn from the training samples.</summary>
    public const double MuchToLearn = 0.05;

    // A baseline that is better than the constant prediction shows that the inputs predict something.
    private const double SomethingToFind = 0.98;
    private const double WorseThanBaseline = 1.02;

    // A network that is this much worse than the constant prediction can at least become as good.
    private const double WorseThanConstant = 1.1;

    public static bool Exists(RunMeasures run, Verdict verdict)
    {
        var isUncertain = verdict is Verdict.NoBetterThanBaseline or Verdict.CannotTell;
        if (!run.HasOwnSamples || !run.IsHeldOut || !isUncertain)
        {
            return true;
        }

        return IsShown(run) && (verdict != Verdict.CannotTell || (IsScoreMeaningful(run) && run.ErrorLeftInTraining >= MuchToLearn));
    }

    private static bool IsScoreMeaningful(RunMeasures run) =>
        !UnseenClassesCheck.AreMany(run).Holds && !OverlapCheck.IsMostlySeen(run);

    private static bool IsShown(RunMeasures run)
    {
        var (error, baseline) = (run.ErrorLeft, run.ErrorLeftOf(run.Evidence.Baseline));
        return error > 0
            && (ResidualCheck.IsSomethingLeft(run).Holds
                || error > WorseThanConstant
                || (baseline < SomethingToFind && error > WorseThanBaseline * baseline));
    }
}

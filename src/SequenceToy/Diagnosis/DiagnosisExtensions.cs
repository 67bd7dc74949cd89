using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis;

/// <summary>Names verdicts and trends in words, and reads the trend off the losses of a training, also while it goes on.</summary>
public static class DiagnosisExtensions
{
    // Fewer epochs show neither jumps nor a rise.
    private const int MinEpochs = 8;

    /// <summary>The trend of the epochs so far, by the measures and thresholds that verdicts go by.</summary>
    /// <param name="history">One record per whole epoch, with finite losses; all with a loss of validation, or none.</param>
    public static LossTrend Trend(this IReadOnlyList<EpochRecord> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count < MinEpochs)
        {
            return LossTrend.TooEarly;
        }

        var curve = new LearningCurve(history);
        var jump = LossJumps.Jump.Value;
        return curve.TrainingEnd > LossExploded.Growth.Value * history[0].Loss ? LossTrend.Diverging
            : curve.EndJump > jump ? LossTrend.Jumping
            : curve.ValidationRise > jump && curve.TrainingRise < jump ? LossTrend.Overfitting
            : curve.Progress > TrendChecks.Progress.Value ? LossTrend.Falling
            : LossTrend.Plateaued;
    }

    /// <summary>The trend as people say it: <c>still learning: the loss falls</c>.</summary>
    public static string ToText(this LossTrend trend) => trend switch
    {
        LossTrend.TooEarly => "too early to tell",
        LossTrend.Falling => "still learning: the loss falls",
        LossTrend.Plateaued => "at rest: the loss hardly falls",
        LossTrend.Overfitting => "overfitting: validation loses ground",
        LossTrend.Jumping => "unstable: the loss jumps",
        LossTrend.Diverging => "running away: the loss is far above its start",
        _ => throw new ArgumentOutOfRangeException(nameof(trend), $"trend must be a trend; it was {trend}."),
    };

    /// <summary>Names the verdict as in a sentence: <c>still learning</c>.</summary>
    public static string ToText(this Verdict verdict) => verdict switch
    {
        Verdict.Learned => "learned",
        Verdict.StillLearning => "still learning",
        Verdict.Underfitting => "underfitting",
        Verdict.Overfitting => "overfitting",
        Verdict.NotLearning => "not learning",
        Verdict.Diverged => "diverged",
        Verdict.Unstable => "unstable",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), $"verdict must be a verdict; it was {verdict}."),
    };
}

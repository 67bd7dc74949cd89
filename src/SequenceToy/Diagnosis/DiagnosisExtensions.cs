using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis;

/// <summary>Names verdicts and loss trends, and finds the trend of a training run that has ended or is still running.</summary>
public static class DiagnosisExtensions
{
    private const int MinEpochs = 8;

    /// <summary>Finds the trend of the losses so far, with the measures and thresholds of the verdicts.</summary>
    /// <param name="history">One record per complete epoch, with finite losses; either all or none have a validation loss.</param>
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

    /// <summary>Returns a description of the trend, such as <c>still learning: the loss is falling</c>.</summary>
    public static string ToText(this LossTrend trend) => trend switch
    {
        LossTrend.TooEarly => "too few epochs to see a trend",
        LossTrend.Falling => "still learning: the loss is falling",
        LossTrend.Plateaued => "plateau: the loss hardly falls",
        LossTrend.Overfitting => "overfitting: the validation loss is rising",
        LossTrend.Jumping => "unstable: the loss jumps",
        LossTrend.Diverging => "diverging: the loss is far above its first value",
        _ => throw new ArgumentOutOfRangeException(nameof(trend), $"trend must be a value of LossTrend; it was {trend}."),
    };

    /// <summary>Returns the verdict's name for use in a sentence, such as <c>still learning</c>.</summary>
    public static string ToText(this Verdict verdict) => verdict switch
    {
        Verdict.Learned => "learned",
        Verdict.StillLearning => "still learning",
        Verdict.Underfitting => "underfitting",
        Verdict.Overfitting => "overfitting",
        Verdict.NotLearning => "not learning",
        Verdict.Diverged => "diverged",
        Verdict.Unstable => "unstable",
        Verdict.AtNoiseFloor => "at the noise floor",
        Verdict.NoBetterThanBaseline => "no better than the baseline",
        Verdict.CannotTell => "cannot tell",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), $"verdict must be a value of Verdict; it was {verdict}."),
    };
}

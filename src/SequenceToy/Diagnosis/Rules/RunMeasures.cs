using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy.Diagnosis.Rules;

/// <summary>The quantities that rules look at, worked out from the evidence.</summary>
internal sealed class RunMeasures(RunEvidence evidence)
{
    // Keeps divisions from zero where a guess is perfect or a loss is zero.
    private const double Tiny = 1e-12;

    public RunEvidence Evidence { get; } = evidence;

    public LearningCurve Curve { get; } = new(evidence.History);

    public bool HasGoal => Evidence.Goal is not null;

    /// <summary>The share of the guess's error that is left: 0 when all is right, 1 at the guess.</summary>
    public double ErrorLeft => Left(Evidence.Test);

    /// <summary>The same on samples trained on; that of the test where it was not measured.</summary>
    public double ErrorLeftInTraining => Left(Evidence.Training ?? Evidence.Test);

    /// <summary>The standard error of <see cref="ErrorLeft"/>.</summary>
    public double ErrorLeftNoise => NoiseOf(Evidence.Test) ?? 0;

    /// <summary>The training loss at the end as a share of the guess's; 1 where there was no epoch.</summary>
    public double LossShare => Curve.TrainingEnd is { } loss ? loss / NotZero(Evidence.GuessLoss) : 1;

    /// <summary>The training loss at the end over that of the first epoch.</summary>
    public double LossGrowth => Curve.TrainingEnd is { } loss ? loss / NotZero(Evidence.History[0].Loss) : 1;

    /// <summary>The error left on other samples over that in training.</summary>
    public double Gap => ErrorLeft / Math.Max(ErrorLeftInTraining, SmallestError);

    /// <summary>The gap in standard errors of the test's score; the training samples are all there are, so that theirs has none.</summary>
    public double GapInErrors => (ErrorLeft - ErrorLeftInTraining) / NotZero(ErrorLeftNoise);

    /// <summary>The lesser of the losses' rises over their lowest, in training and in validation.</summary>
    public double LostGround => Evidence.Validation is null ? Curve.TrainingRise : Math.Min(Curve.TrainingRise, Curve.ValidationRise);

    /// <summary>The gradient at the farthest step back over that at the answer's step; null where it was not measured, or there is but one step.</summary>
    public double? GradientRatio => Evidence.GradientByLag.Count < 2 ? null : Evidence.GradientByLag[^1] / NotZero(Evidence.GradientByLag[0]);

    private double Perfect => Evidence.Metric.HigherIsBetter() ? 1 : 0;

    // Half an answer of the test: less cannot be told from nothing.
    private double SmallestError => Evidence.Metric.HigherIsBetter() ? 0.5 / Evidence.Test.Sequences / NotZero(Math.Abs(Perfect - Evidence.Guess)) : Tiny;

    /// <summary>The standard error of a score as a share of the guess's error; null where it is not known.</summary>
    public double? NoiseOf(MeasuredScore score) => score.StandardError / NotZero(Math.Abs(Perfect - Evidence.Guess));

    /// <summary>A setting as the task recommends it; null without a task or a value.</summary>
    public double? Recommended(Setting setting) => Evidence.Recommended?.FirstOrDefault(value => value.Setting == setting)?.Value;

    /// <summary>The error of a score over the goal's error: below 1 when the goal is reached. Without a goal, the error left over what is asked of one's own samples.</summary>
    public double GoalDistance(MeasuredScore score)
    {
        if (Evidence.Goal is not { } goal)
        {
            return Left(score) / Thresholds.OwnGoal.Value;
        }

        var ratio = Math.Abs(Perfect - score.Value) / GoalError(goal);
        return goal.IsReachedBy(score.Value) ? Math.Min(ratio, 1 - Tiny) : Math.Max(ratio, 1);
    }

    /// <summary>The standard error of <see cref="GoalDistance"/>.</summary>
    public double GoalNoise(MeasuredScore score) => Evidence.Goal is { } goal ? (score.StandardError ?? 0) / GoalError(goal) : 0;

    private double GoalError(Goal goal) => Math.Max(Math.Abs(Perfect - goal.Threshold), goal.HigherIsBetter ? 0.5 / Evidence.Test.Sequences : Tiny);

    private double Left(MeasuredScore score) => 1 - Skill.Of(Evidence.Metric, score.Value, Evidence.Guess);

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}

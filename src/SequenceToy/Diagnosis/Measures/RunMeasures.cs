using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Computes the quantities that the rules compare, from the evidence.</summary>
internal sealed class RunMeasures(RunEvidence evidence)
{
    // Keeps divisors above zero when the baseline is perfect or a loss is zero.
    private const double Tiny = 1e-12;

    public RunEvidence Evidence { get; } = evidence;

    /// <summary>The settings of the run.</summary>
    public ExperimentSettings Settings => Evidence.Settings;

    /// <summary>The settings that the task recommends; null without a task.</summary>
    public ExperimentSettings? Recommended => Evidence.Recommended;
    public LearningCurve Curve { get; } = new(evidence.History);

    /// <summary>The progress of the loss; 0 for too few epochs.</summary>
    /// <remarks>For your own data the smallest of three measures: a loss at its noise floor does not fall at the end.</remarks>
    public double Progress => !HasOwnSamples ? Curve.Progress ?? 0
        : Math.Min(Curve.Progress ?? 0, Math.Min(Curve.LateProgress ?? 0, Curve.OverallProgress ?? 0));
    public bool HasGoal => Evidence.Goal is not null;

    /// <summary>The score that errors are compared with: that of the task's baseline; for your own data, of the constant
    /// prediction.</summary>
    public double Reference => Recommended is null ? Evidence.ConstantBaseline : Evidence.Baseline;

    /// <summary>The name of that reference in a sentence.</summary>
    public string ReferenceName => HasOwnSamples ? "the constant prediction" : "the baseline";

    /// <summary>The error as a share of the reference's error: 0 is perfect, 1 is the reference.</summary>
    public double ErrorLeft => ErrorLeftOf(Evidence.Test);

    /// <summary>The same on training samples; <see cref="ErrorLeft"/> when not measured.</summary>
    public double ErrorLeftInTraining => TrainingError.Of(this);

    /// <summary>The standard error of <see cref="ErrorLeft"/>; null when unknown.</summary>
    public double? ErrorLeftNoise => NoiseOf(Evidence.Test);

    /// <summary>The final training loss as a share of the baseline's loss; 1 without epochs.</summary>
    public double LossShare => Curve.TrainingEnd is { } loss ? loss / NotZero(Evidence.BaselineLoss) : 1;

    /// <summary>The ratio of the final training loss to its start; 1 without epochs.</summary>
    /// <remarks>The start is the loss of the first epoch, or of an untrained network if that is lower: a loss can grow within an
    /// epoch.</remarks>
    public double LossGrowth => Curve.TrainingEnd is { } loss
        ? loss / NotZero(Math.Min(Evidence.History[0].Loss, Evidence.UntrainedLoss ?? double.MaxValue))
        : 1;

    /// <summary>True for your own samples, false for a task.</summary>
    public bool HasOwnSamples => Recommended is null;

    /// <summary>True when the score was measured on samples that were not trained on.</summary>
    public bool IsHeldOut => Evidence.ScoredOn != EvaluatedOn.Training;

    /// <summary>The share of held-out targets outside the range of the training targets, from 0 to 1.</summary>
    public double OutsideRange => Evidence.Data?.OutsideRange?.Share ?? 0;

    /// <summary>The ratio of the error on held-out samples to that on training samples.</summary>
    public double Gap => ErrorLeft / Math.Max(ErrorLeftInTraining, SmallestError);

    /// <summary>The gap in standard errors, converted to a normal distribution; 0 when the standard error is unknown.</summary>
    /// <remarks>The training score has a standard error only when it was not measured on all training samples.</remarks>
    public double GapInErrors
    {
        get
        {
            var training = Evidence.Training ?? Evidence.Test;
            var isWhole = training.Sequences >= Evidence.TrainingSamples && !Settings.FreshDataEachEpoch;
            var sequences = isWhole ? Evidence.Test.Sequences : Math.Min(training.Sequences, Evidence.Test.Sequences);
            if (NoiseOf(Evidence.Test) is not { } ofTest || sequences < 2)
            {
                return 0;
            }

            var scale = ErrorLeftOf(training) is > 0 and var raw ? ErrorLeftInTraining / raw : 1;
            var noise = Math.Sqrt((ofTest * ofTest) + (isWhole ? 0 : Math.Pow(scale * (NoiseOf(training) ?? 0), 2)));
            var difference = (ErrorLeft - ErrorLeftInTraining) / NotZero(noise);
            var errors = StudentT.AsNormal(difference, ScoreNoise.DegreesOfFreedom(sequences));
            return double.IsNaN(errors) ? 0 : errors;
        }
    }

    /// <summary>The smaller of the rises of the training and validation losses above their lowest values.</summary>
    public double LossRise => Evidence.Validation is null ? Curve.TrainingRise : Math.Min(Curve.TrainingRise, Curve.ValidationRise);

    /// <summary>The measured lags, in steps before the target's step, of the steps that the target may depend on, nearest first.</summary>
    public IEnumerable<int> MayMatter
    {
        get
        {
            var ignored = Evidence.IgnoredSteps.Select(step => Evidence.Steps - 1 - step.Step).ToHashSet();
            return Enumerable.Range(0, Evidence.GradientByLag.Count).Where(lag => !ignored.Contains(lag));
        }
    }

    /// <summary>The measured lag of the farthest step that the target is known to depend on; 0 when none is known.</summary>
    public int RelevantLag => Evidence.IgnoredSteps.Count > 0
        ? MayMatter.DefaultIfEmpty().Max()
        : Math.Max(0, Math.Min(Evidence.FarthestRelevantLag ?? 0, Evidence.GradientByLag.Count - 1));

    /// <summary><see cref="ErrorLeft"/> as a percentage.</summary>
    public string ErrorLeftText => NumberFormat.Percent(Math.Round(ErrorLeft, 4));

    /// <summary>The scored number of the targets, in words; empty when all numbers are scored.</summary>
    public string WorstTargetText =>
        Evidence.WorstTarget is { } worst ? FormattableString.Invariant($" for target number {worst + 1} (the least accurate)") : "";

    /// <summary>The perfect value of the metric.</summary>
    public double Perfect => Skill.Perfect(Evidence.Metric);

    // Half a test sample: a smaller share cannot be measured.
    private double SmallestError => Evidence.Metric.IsShare()
        ? 0.5 / Evidence.Test.Sequences / NotZero(Math.Abs(Perfect - Reference))
        : Tiny;

    /// <summary>The start of a summary: the goal that is not reached, with the test set that misses it; empty without a goal.</summary>
    public string GoalMissed => Evidence.Goal is not { } goal ? ""
        : !MeetsGoal ? "The goal is not reached. "
        : HasOwnSamples ? "The goal is reached, but the score does not show that the network learned. "
        : Evidence.SecondTest is { } second && !goal.IsReachedBy(second.Value)
            ? $"The goal is not reached reliably: the second test set misses it ({ScoreNumber(second)}). "
        : Evidence.SecondTest is { StandardError: not null } few && few.Sequences < SequenceCount.Enough.Value
            ? $"The goal is not reached reliably: the second test set has only {NumberFormat.Count(few.Sequences, "sample")}. "
        : "The goal is not reached reliably: no second test set confirms it. ";

    public bool MeetsGoal => Evidence.Goal?.IsReachedBy(Evidence.Test.Value) == true;

    /// <summary>The kind of samples that were scored: test, validation or training.</summary>
    public string SamplesName => Evidence.ScoredOn.ToString().ToLowerInvariant();

    /// <summary>Returns the metric and a score as the start of a sentence.</summary>
    public string ScoreSentence(MeasuredScore score)
    {
        var metric = Evidence.Metric.ToText();
        return $"{char.ToUpperInvariant(metric[0])}{metric[1..]} {ScoreNumber(score)}";
    }

    /// <summary>Returns a score as a number with its unit.</summary>
    public string ScoreNumber(MeasuredScore score) => InProse(Evidence.Goal?.Format(score.Value) ?? Evidence.Metric.Format(score.Value));

    /// <summary>Returns a formatted number with its ">" in words.</summary>
    public static string InProse(string number) => number.Replace("> ", "more than ", StringComparison.Ordinal);

    /// <summary>Returns the error of a score as a share of the reference's error.</summary>
    public double ErrorLeftOf(MeasuredScore score) => ErrorLeftOf(score.Value);

    /// <summary>Returns the error of a score as a share of the reference's error.</summary>
    public double ErrorLeftOf(double score) => 1 - Skill.Of(Evidence.Metric, score, Reference);

    /// <summary>Returns the standard error as a share of the reference's error; null when unknown or for a perfect reference.</summary>
    public double? NoiseOf(MeasuredScore score) =>
        Math.Abs(Perfect - Reference) is var error && error >= Tiny ? score.StandardError / error : null;

    /// <summary>Returns the ratio of the gradient at a lag, from 1, to the largest gradient at later steps.</summary>
    public double GradientRatio(int lag) => Evidence.GradientByLag[lag] / NotZero(Evidence.GradientByLag.Take(lag).Max());

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}

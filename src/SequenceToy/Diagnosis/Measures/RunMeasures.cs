namespace SequenceToy.Diagnosis.Measures;

/// <summary>The quantities that rules look at, worked out from the evidence.</summary>
internal sealed class RunMeasures(RunEvidence evidence)
{
    // Keeps divisions from zero where a guess is perfect or a loss is zero.
    private const double Tiny = 1e-12;

    public RunEvidence Evidence { get; } = evidence;

    /// <summary>The settings of the run.</summary>
    public ExperimentSettings Settings => Evidence.Settings;

    /// <summary>The settings that the task recommends; null without a task.</summary>
    public ExperimentSettings? Recommended => Evidence.Recommended;
    public LearningCurve Curve { get; } = new(evidence.History);

    /// <summary>How fast the loss still fell while the learning rate was high; 0 where too few epochs show it.</summary>
    public double Progress => Curve.Progress ?? 0;
    public bool HasGoal => Evidence.Goal is not null;

    /// <summary>The share of the guess's error that is left: 0 when all is right, 1 at the guess.</summary>
    public double ErrorLeft => ErrorLeftOf(Evidence.Test);

    /// <summary>The same on samples trained on; that of the test where it was not measured.</summary>
    public double ErrorLeftInTraining => ErrorLeftOf(Evidence.Training ?? Evidence.Test);

    /// <summary>The standard error of <see cref="ErrorLeft"/>; null where it is not known.</summary>
    public double? ErrorLeftNoise => NoiseOf(Evidence.Test);

    /// <summary>The training loss at the end as a share of the guess's; 1 where there was no epoch.</summary>
    public double LossShare => Curve.TrainingEnd is { } loss ? loss / NotZero(Evidence.BaselineLoss) : 1;

    /// <summary>The training loss at the end over that of the first epoch.</summary>
    public double LossGrowth => Curve.TrainingEnd is { } loss ? loss / NotZero(Evidence.History[0].Loss) : 1;

    /// <summary>The error left on other samples over that in training.</summary>
    public double Gap => ErrorLeft / Math.Max(ErrorLeftInTraining, SmallestError);

    /// <summary>
    /// The gap in standard errors, as rare as that many of a normal; 0 where the error is not known. The score on training samples has an
    /// error of its own only where these are not all that was trained on.
    /// </summary>
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

            var noise = Math.Sqrt((ofTest * ofTest) + (isWhole ? 0 : Math.Pow(NoiseOf(training) ?? 0, 2)));
            var difference = (ErrorLeft - ErrorLeftInTraining) / NotZero(noise);
            var errors = StudentT.AsNormal(difference, ScoreNoise.DegreesOfFreedom(sequences));
            return double.IsNaN(errors) ? 0 : errors;
        }
    }

    /// <summary>The lesser of the losses' rises over their lowest, in training and in validation.</summary>
    public double LossRise => Evidence.Validation is null ? Curve.TrainingRise : Math.Min(Curve.TrainingRise, Curve.ValidationRise);

    /// <summary>
    /// How many steps back the farthest step is that the answer may depend on; 0 where gradients were not measured, or no other step
    /// matters.
    /// </summary>
    public int FarthestLag
    {
        get
        {
            var ignored = Evidence.IgnoredSteps.Select(step => Evidence.Steps - 1 - step.Step).ToHashSet();
            return Enumerable.Range(0, Evidence.GradientByLag.Count).Where(lag => !ignored.Contains(lag)).DefaultIfEmpty().Max();
        }
    }

    /// <summary>
    /// The gradient at that step over that at the answer's own; null where it was not measured, or only one step matters.
    /// </summary>
    public double? GradientRatio => FarthestLag == 0 ? null : RatioAt(FarthestLag);

    /// <summary><see cref="ErrorLeft"/> in per cent.</summary>
    public string ErrorLeftText => NumberFormat.Percent(Math.Round(ErrorLeft, 4));

    /// <summary>Which of the answers' numbers the scores are about, in words; empty where they are about all.</summary>
    public string WorstAnswerText =>
        Evidence.WorstAnswer is { } worst ? FormattableString.Invariant($" in number {worst + 1} of the answers, which goes worst,") : "";

    /// <summary>What the metric is where all is right.</summary>
    public double Perfect => Skill.Perfect(Evidence.Metric);

    // Half an answer of the test: less cannot be told from nothing.
    private double SmallestError => Evidence.Metric.IsShare()
        ? 0.5 / Evidence.Test.Sequences / NotZero(Math.Abs(Perfect - Evidence.Baseline))
        : Tiny;

    /// <summary>The metric and a score, as a sentence begins.</summary>
    public string ScoreSentence(MeasuredScore score)
    {
        var metric = Evidence.Metric.ToText();
        return $"{char.ToUpperInvariant(metric[0])}{metric[1..]} {ScoreNumber(score)}";
    }

    /// <summary>A score as a number with its unit.</summary>
    public string ScoreNumber(MeasuredScore score) => Evidence.Goal?.Format(score.Value) ?? Evidence.Metric.Format(score.Value);

    /// <summary>The share of the guess's error that a score leaves.</summary>
    public double ErrorLeftOf(MeasuredScore score) => 1 - Skill.Of(Evidence.Metric, score.Value, Evidence.Baseline);

    /// <summary>The standard error of a score as a share of the guess's error; null where not known, or the guess is perfect.</summary>
    public double? NoiseOf(MeasuredScore score) =>
        Math.Abs(Perfect - Evidence.Baseline) is var error && error >= Tiny ? score.StandardError / error : null;

    /// <summary>The gradient so many steps back over that at the answer's step.</summary>
    public double RatioAt(int lag) => Evidence.GradientByLag[lag] / NotZero(Evidence.GradientByLag[0]);

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}

using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Evaluation;
using SequenceToy.Guards;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>Made-up evidence: a number task with a goal of RMSE 1 and a baseline of 40, with losses from formulas.</summary>
internal static class MadeUp
{
    public const double LossOfBaseline = 0.08;

    /// <summary>The settings that the task recommends.</summary>
    public static ExperimentSettings Recommended { get; } = SequenceExperiment.For(new SumOfFirstTwo()).Settings;

    /// <summary>A run at a plateau above the goal.</summary>
    public static RunEvidence Run { get; } = new()
    {
        History = History(100, _ => 0.01),
        StopReason = StopReason.Completed,
        Settings = Recommended,
        Recommended = Recommended,
        Steps = 3,
        TrainingSamples = 800,
        Metric = Metric.Rmse,
        Goal = new Goal(Metric.Rmse, 1),
        Baseline = 40,
        BaselineLoss = LossOfBaseline,
        ScoredOn = EvaluatedOn.Test,
        Test = Score(8),
        Training = Score(8),
        Validation = Score(8, 200),
    };

    /// <summary>Custom samples without a goal, scored by NRMSE on validation samples.</summary>
    public static RunEvidence Own { get; } = Run with
    {
        Recommended = null,
        Goal = null,
        Metric = Metric.Nrmse,
        Baseline = 1,
        ScoredOn = EvaluatedOn.Validation,
        Test = new MeasuredScore(0.05, 200, 0.002),
        Training = new MeasuredScore(0.05, 800, 0.001),
        Validation = new MeasuredScore(0.05, 200, 0.002),
    };

    /// <summary>Custom samples with other errors, as shares of the baseline's.</summary>
    public static RunEvidence OwnAt(double test, double training) => Own with
    {
        Test = new MeasuredScore(test, 200, 0.02 * test),
        Training = new MeasuredScore(training, 800, 0.01 * training),
        Validation = new MeasuredScore(test, 200, 0.02 * test),
    };

    /// <summary>Custom samples of three classes, with a share of correct predictions.</summary>
    public static RunEvidence OwnClasses(double share, int sequences) => Own with
    {
        Metric = Metric.Accuracy,
        Baseline = 0.34,
        Test = new MeasuredScore(share, sequences, 0.1),
        Training = new MeasuredScore(share, 800, 0.01),
    };

    /// <summary>The recommended settings with another training.</summary>
    public static ExperimentSettings Trained(Func<TrainingOptions, TrainingOptions> change) =>
        Recommended with { Training = change(Recommended.Training) };

    public static MeasuredScore Score(double value, int sequences = 1000) => new(value, sequences, 0.01 * value);

    /// <summary>A suggestion of all settings that differ.</summary>
    public static Suggestion Changed(string what, ExperimentSettings before, ExperimentSettings after) =>
        new(what, "It may help.", "The error falls.", new SuggestionOrigin(Metric.Rmse, Score(8)), after, SettingParts.All.Where(part => part.Differs(before, after)));

    /// <summary>Losses in training and, by another formula, in validation, at a constant learning rate unless a third formula is given.</summary>
    public static ValueList<EpochRecord> History(int epochs, Func<int, double> loss, Func<int, double>? validation = null, Func<int, double>? rate = null) =>
        [.. Enumerable.Range(1, epochs).Select(epoch => new EpochRecord(epoch, loss(epoch), (validation ?? loss)(epoch), rate?.Invoke(epoch) ?? 0.01, 1))];

    /// <summary>A warm-up over a tenth of the epochs, then a cosine to zero.</summary>
    public static Func<int, double> Cosine(int epochs) => epoch => 0.01 * (epoch <= epochs / 10 ? epoch / (epochs / 10.0) : (1 + Math.Cos(Math.PI * (epoch - (epochs / 10)) / (0.9 * epochs))) / 2);
}

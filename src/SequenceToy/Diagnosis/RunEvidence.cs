using System.Text.Json.Serialization;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Evaluation;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis;

/// <summary>The measured values that a diagnosis is made from: plain data that can be saved and needs no network.</summary>
public sealed record RunEvidence
{
    /// <summary>One record per complete epoch with finite losses; either all or none have a validation loss.</summary>
    /// <exception cref="ArgumentException">Some records have a validation loss and some do not.</exception>
    public required ValueList<EpochRecord> History { get; init => field = Alike(Require.NotNull(value)); }

    /// <summary>The reason why training ended.</summary>
    public required StopReason StopReason { get; init => field = Require.Defined(value); }

    /// <summary>The epoch whose weights were restored, counted from 1; null without early stopping.</summary>
    public int? BestEpoch { get; init; }

    /// <summary>The settings of the run.</summary>
    public required ExperimentSettings Settings { get; init => field = Require.NotNull(value); }

    /// <summary>The settings that the task recommends; null without a task.</summary>
    public ExperimentSettings? Recommended { get; init; }

    /// <summary>The number of steps of the longest training sequence.</summary>
    public required int Steps { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>The number of training samples, without the validation samples.</summary>
    public required int TrainingSamples { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>The metric of the scores: the goal's metric, or NRMSE for numbers and accuracy for classes.</summary>
    public required Metric Metric { get; init => field = Require.Defined(value); }

    /// <summary>The goal; null for your own samples without a goal.</summary>
    public Goal? Goal { get; init; }

    /// <summary>True when the targets are not all the same: of a task's training and scored samples, or of your own training
    /// samples.</summary>
    [JsonPropertyName("answersVary")]
    public bool TargetsVary { get; init; } = true;

    /// <summary>The index, counted from 0, of the target's least accurately predicted number, if it alone is scored; null when all numbers
    /// are scored.</summary>
    /// <remarks>Set for your own data with several numbers per target: errors of large numbers would hide those of small ones.</remarks>
    [JsonPropertyName("worstAnswer")]
    public int? WorstTarget { get; init; }

    /// <summary>The score of the strongest baseline on the scored samples; for a task, of its own rule.</summary>
    [JsonPropertyName("guess")]
    public required double Baseline { get; init => field = Number(value, nameof(Baseline)); }

    /// <summary>The name of the baseline whose score is <see cref="Baseline"/>, such as <c>last value</c>. Default: empty, not
    /// named.</summary>
    public string BaselineName { get; init => field = Require.NotNull(value); } = "";

    /// <summary>The score of always predicting the training mean or most common class, on the scored samples. Default:
    /// <see cref="Baseline"/>.</summary>
    [JsonIgnore]
    public double ConstantBaseline
    {
        get => OwnConstantBaseline ?? Baseline;
        init => OwnConstantBaseline = Number(value, nameof(ConstantBaseline));
    }

    /// <summary>The difference of the errors of baseline and network on the same scored sequences; null when not measured.</summary>
    /// <remarks>For your own data, the baseline is the strongest one other than the linear regression; for that one, see
    /// <see cref="RegressionAdvantage"/>.</remarks>
    public PairedDifference? Advantage { get; init; }

    /// <summary>The difference of the errors of the strongest simple baseline and of the linear regression on the same scored
    /// sequences; null for a task, or when the regression is not the strongest baseline.</summary>
    public PairedDifference? RegressionAdvantage { get; init; }

    /// <summary>The loss of the constant prediction on the training samples, in scaled units (scaled units² for squared losses).</summary>
    /// <remarks>For classes, the probabilities are their shares in the training samples. A task's own rule counts instead where it has the
    /// lower loss.</remarks>
    [JsonPropertyName("guessLoss")]
    public required double BaselineLoss { get; init => field = Number(value, nameof(BaselineLoss)); }

    /// <summary>The loss of an untrained network, whose outputs are nearly zero, on the training samples; null when unknown.</summary>
    public double? UntrainedLoss { get; init; }

    /// <summary>The share of the squared held-out errors that a regression on the inputs explains; null when not measured, as for
    /// tasks.</summary>
    public ResidualTest? Residuals { get; init; }

    /// <summary>The samples that <see cref="Test"/> was measured on.</summary>
    public required EvaluatedOn ScoredOn { get; init => field = Require.Defined(value); }

    /// <summary>The score of the result on all scored samples.</summary>
    public required MeasuredScore Test { get; init => field = Require.NotNull(value); }

    /// <summary>The score on a second test set; null without a task, or when the goal was not reached.</summary>
    /// <remarks>The second set is as large as the first, or larger, so that both have at least 2,000 samples in total. For long sequences
    /// it is smaller: at most two million steps or as many as training read, whichever is larger.</remarks>
    public MeasuredScore? SecondTest { get; init; }

    /// <summary>The score on the training samples (the first epoch's training samples when each epoch draws new ones); null when not
    /// measured.</summary>
    public MeasuredScore? Training { get; init; }

    /// <summary>The score on the validation samples; null without validation samples.</summary>
    public MeasuredScore? Validation { get; init; }

    /// <summary>The share of scored sequences that also occur, identically, in the training samples, from 0 to 1.</summary>
    public double TestOverlap { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>True when most of your own samples share most of their steps with the sample before, as windows of one series do.</summary>
    /// <remarks>At least half of the samples equal the sample before shifted by the same number of steps, with at least half of the steps
    /// and at least three of them in common. Always false for samples of a task.</remarks>
    public bool OverlappingWindows { get; init; }

    /// <summary>Scores by length, shortest first; empty when the task is not tested at several lengths.</summary>
    public ValueList<ScoreAtLength> ByLength { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The unit of the lengths of <see cref="ByLength"/>, in the plural, such as <c>letters of each kind</c>; null without
    /// lengths.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? LengthUnit { get; init; }

    /// <summary>The steps that the last target does not depend on, as the task states, with their influence; empty when the task names
    /// none.</summary>
    public ValueList<IgnoredStep> IgnoredSteps { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The mean gradient norm at the inputs: at the target's step, one step before, and so on; empty if unmeasured.</summary>
    public ValueList<double> GradientByLag { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The number of steps from the farthest input that the target is known to depend on to the target's step; null when none is
    /// known.</summary>
    /// <remarks>Known from the task, or because the network's errors are correlated with that input. Null for tasks that name ignored
    /// steps, and in files of earlier versions.</remarks>
    public int? FarthestRelevantLag { get; init => field = value is { } lag ? Require.Between(lag, 0, int.MaxValue) : null; }

    /// <summary>The measured values of your own samples; null with a task, and in files of earlier versions.</summary>
    public DataEvidence? Data { get; init; }

    /// <summary>The state of the units; null when not measured.</summary>
    public UnitStates? States { get; init; }

    /// <summary>The suggestion that the run follows; null when it follows none.</summary>
    public FollowedSuggestion? Followed { get; init; }

    /// <summary>The score of the constant prediction, as saved; null in older files.</summary>
    [JsonInclude]
    [JsonPropertyName("constantBaseline")]
    internal double? OwnConstantBaseline { get; init; }

    // Infinite where the score is undefined, as that of equal targets.
    private static double Number(double value, string name) =>
        double.IsNaN(value) ? throw new ArgumentException($"{name} must be a number; it was NaN.", name) : value;

    private static ValueList<EpochRecord> Alike(ValueList<EpochRecord> history) =>
        history.Select(epoch => epoch.ValidationLoss is null).Distinct().Count() <= 1
            ? history
            : throw new ArgumentException(
                "history must have a validation loss in every epoch or in none; it had one in some epochs.", nameof(history));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(RunEvidence), PrintMembers);
}

using System.Text.Json.Serialization;
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

    /// <summary>The epoch whose weights were restored, from 1; null without early stopping.</summary>
    public int? BestEpoch { get; init; }

    /// <summary>The settings of the run.</summary>
    public required ExperimentSettings Settings { get; init => field = Require.NotNull(value); }

    /// <summary>The settings that the task recommends; null without a task.</summary>
    public ExperimentSettings? Recommended { get; init; }

    /// <summary>The number of steps of the longest training sequence.</summary>
    public required int Steps { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>The number of training sequences, without those of validation.</summary>
    public required int TrainingSamples { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>The metric of the scores: the goal's metric, or NRMSE for numbers and accuracy for classes.</summary>
    public required Metric Metric { get; init => field = Require.Defined(value); }

    /// <summary>The task's goal; null without a task.</summary>
    public Goal? Goal { get; init; }

    /// <summary>True when the targets of the scored and training samples are not all the same.</summary>
    public bool AnswersVary { get; init; } = true;

    /// <summary>The index, counted from 0, of the least accurate number, if it alone is scored; null when all numbers are scored.</summary>
    /// <remarks>Set for your own data with several numbers per target: errors of large numbers would hide those of small ones.</remarks>
    public int? WorstAnswer { get; init; }

    /// <summary>The score of the baseline: the better of its theoretical score and its score on the scored samples.</summary>
    [JsonPropertyName("guess")]
    public required double Baseline { get; init; }

    /// <summary>The loss of the baseline on the training samples, in scaled units (scaled units² for squared losses).</summary>
    [JsonPropertyName("guessLoss")]
    public required double BaselineLoss { get; init; }

    /// <summary>The samples that <see cref="Test"/> was measured on.</summary>
    public required EvaluatedOn ScoredOn { get; init => field = Require.Defined(value); }

    /// <summary>The score of the result on all scored samples.</summary>
    public required MeasuredScore Test { get; init => field = Require.NotNull(value); }

    /// <summary>The score on a second test set; null without a task, or when the goal was not reached.</summary>
    /// <remarks>The second set is as large as the first, or larger, so that both have at least 2,000 samples in total.</remarks>
    public MeasuredScore? SecondTest { get; init; }

    /// <summary>The score on training samples (those of the first epoch when each epoch draws new ones); null when not measured.</summary>
    public MeasuredScore? Training { get; init; }

    /// <summary>The score on the validation samples; null without validation samples.</summary>
    public MeasuredScore? Validation { get; init; }

    /// <summary>The share of scored sequences that also occur, identically, in the training samples, from 0 to 1.</summary>
    public double TestOverlap { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>Scores by length, shortest first; empty when the task has no lengths.</summary>
    public ValueList<ScoreAtLength> ByLength { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The steps that the target never depends on, with their influence; empty when the task names none.</summary>
    public ValueList<IgnoredStep> IgnoredSteps { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The mean gradient norm at the inputs: at the target's step, one step before, and so on; empty if unmeasured.</summary>
    public ValueList<double> GradientByLag { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The steps from the farthest input that the target is known to depend on to the target's step; null when none is
    /// known.</summary>
    /// <remarks>Known from the task, or because the network's errors are correlated with that input. Null for tasks that name ignored
    /// steps, and in files of earlier versions.</remarks>
    public int? FarthestRelevantLag { get; init => field = value is { } lag ? Require.Between(lag, 0, int.MaxValue) : null; }

    /// <summary>The measured values of your own samples; null with a task, and in files of earlier versions.</summary>
    public DataEvidence? Data { get; init; }

    /// <summary>The state of the units; null when not measured.</summary>
    public UnitStates? States { get; init; }

    private static ValueList<EpochRecord> Alike(ValueList<EpochRecord> history) =>
        history.Select(epoch => epoch.ValidationLoss is null).Distinct().Count() <= 1
            ? history
            : throw new ArgumentException(
                "history must have a validation loss in every epoch or in none; it had one in some epochs.", nameof(history));
}

using System.Text.Json.Serialization;
using SequenceToy.Evaluation;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis;

/// <summary>Everything measured of a run that a diagnosis is made from: plain values, which need no network and can be saved.</summary>
public sealed record RunEvidence
{
    /// <summary>One record per whole epoch with finite losses; either all or none have a loss of validation.</summary>
    /// <exception cref="ArgumentException">Some have one and some have none.</exception>
    public required ValueList<EpochRecord> History { get; init => field = Alike(Require.NotNull(value)); }

    /// <summary>Why training ended.</summary>
    public required StopReason StopReason { get; init => field = Require.Defined(value); }

    /// <summary>The epoch whose weights were restored, from 1; null without early stopping.</summary>
    public int? BestEpoch { get; init; }

    /// <summary>The settings of the run.</summary>
    public required ExperimentSettings Settings { get; init => field = Require.NotNull(value); }

    /// <summary>The settings that the task recommends; null without a task.</summary>
    public ExperimentSettings? Recommended { get; init; }

    /// <summary>Steps of the longest sequence trained on.</summary>
    public required int Steps { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>Sequences trained on, those of validation not counted.</summary>
    public required int TrainingSamples { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>What the run is judged by: the goal's metric, or NRMSE for numbers and accuracy for classes.</summary>
    public required Metric Metric { get; init => field = Require.Defined(value); }

    /// <summary>The task's goal; null without a task.</summary>
    public Goal? Goal { get; init; }

    /// <summary>Whether the right answers differ from one another, those scored on and those trained on.</summary>
    public bool AnswersVary { get; init; } = true;

    /// <summary>
    /// Which number of the answers the scores are about, from 0: with your own samples the one that goes worst, since large numbers would
    /// hide small ones; null where they are about all of an answer.
    /// </summary>
    public int? WorstAnswer { get; init; }

    /// <summary>The score of the trivial guess: the better of that in closed form and that measured on the samples scored on.</summary>
    [JsonPropertyName("guess")]
    public required double Baseline { get; init; }

    /// <summary>The loss of the trivial guess on the training samples, in scaled units.</summary>
    [JsonPropertyName("guessLoss")]
    public required double BaselineLoss { get; init; }

    /// <summary>Which samples <see cref="Test"/> is about.</summary>
    public required EvaluatedOn ScoredOn { get; init => field = Require.Defined(value); }

    /// <summary>The score of the result, on all samples that it was scored on.</summary>
    public required MeasuredScore Test { get; init => field = Require.NotNull(value); }

    /// <summary>
    /// The score on as many other fresh samples where the goal was reached, or on so many that both together are two thousand; null without
    /// a task, or where the goal was not reached.
    /// </summary>
    public MeasuredScore? SecondTest { get; init; }

    /// <summary>The score on samples trained on (those of the first epoch, where each epoch has its own); null when not measured.</summary>
    public MeasuredScore? Training { get; init; }

    /// <summary>The score on the validation samples; null without them.</summary>
    public MeasuredScore? Validation { get; init; }

    /// <summary>
    /// Share of the scored sequences that also occur among the training samples, from 0 to 1; number for number, so that what differs in a
    /// last digit counts as new.
    /// </summary>
    public double TestOverlap { get; init => field = Require.Between(value, 0, 1); }

    /// <summary>Scores by length, shortest first; empty where the task has no lengths.</summary>
    public ValueList<ScoreAtLength> ByLength { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The steps that the right answer never depends on, with the influence they have; empty where the task names none.</summary>
    public ValueList<IgnoredStep> IgnoredSteps { get; init => field = Require.NotNull(value); } = [];

    /// <summary>
    /// How much of the gradient reaches the inputs: the mean norm at the answer's own step, one step before it …; empty where it was not
    /// measured.
    /// </summary>
    public ValueList<double> GradientByLag { get; init => field = Require.NotNull(value); } = [];

    /// <summary>What the units do; null where it was not measured.</summary>
    public UnitStates? States { get; init; }

    private static ValueList<EpochRecord> Alike(ValueList<EpochRecord> history) =>
        history.Select(epoch => epoch.ValidationLoss is null).Distinct().Count() <= 1
            ? history
            : throw new ArgumentException(
                "history must have a loss of validation in every epoch or in none; it had it in some.", nameof(history));
}

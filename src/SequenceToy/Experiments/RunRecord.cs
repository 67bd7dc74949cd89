using SequenceToy.Evaluation;
using SequenceToy.Networks;
using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>A complete run: the content of a result and of its file.</summary>
/// <param name="Task">The task; null for given samples.</param>
/// <param name="Outcome">The settings and measurements: plain values.</param>
/// <param name="Model">The trained network with its scaling, owned by the holder of the record.</param>
/// <param name="TestSamples">The samples scored on, in original units.</param>
internal sealed record RunRecord(ISequenceTask? Task, RunOutcome Outcome, TrainedModel Model, SequenceDataset TestSamples)
{
    /// <summary>The score to reach; null for given samples without a goal.</summary>
    public Goal? Goal => Outcome.Settings.GoalOf(Task);

    /// <summary>The goal's metric; without a goal NRMSE for numbers and accuracy for classes.</summary>
    public Metric Metric => Goal?.Metric ?? MetricCatalog.UsualFor(TestSamples.Target.Kind);

    /// <summary>The total number of steps that training read, over all samples and epochs; later measurements are limited by it.</summary>
    public double StepsTrained => (double)Math.Max(Outcome.History.Count, 1) * Outcome.TrainingCount * Model.TrainedSteps.Most;

    /// <summary>True when held-out samples reached the goal; null without a goal or held-out samples.</summary>
    public bool? IsSolved => Outcome.ScoredOn == EvaluatedOn.Training ? null : Goal?.IsReachedBy(Outcome.Scores[Metric]);

    /// <summary>The number and the choice of the validation samples, in a sentence without a period.</summary>
    public string SplitSummary
    {
        get
        {
            var (settings, training) = (Outcome.Settings, Outcome.TrainingCount);
            var count = Outcome.ValidationCount ?? settings.Samples - training;
            var choice = Task is not null && settings.Split != Split.Given
                ? FormattableString.Invariant($"drawn from the task (seed {settings.Seed})")
                : settings.Split.InWords(settings.Seed);
            return count == 0 ? "No validation samples" : $"{NumberFormat.Count(count, "validation sample")}, {choice}";
        }
    }
}

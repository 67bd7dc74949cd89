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
    /// <summary>The score at which the task counts as solved; null for given samples.</summary>
    public Goal? Goal => Outcome.Settings.GoalOf(Task);

    /// <summary>The goal's metric; for given samples NRMSE for numbers and accuracy for classes.</summary>
    public Metric Metric => Goal?.Metric ?? MetricCatalog.UsualFor(TestSamples.Target.Kind);

    /// <summary>True when the goal was reached; null for given samples.</summary>
    public bool? IsSolved => Goal?.IsReachedBy(Outcome.Scores[Metric]);
}

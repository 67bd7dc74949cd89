using SequenceToy.Networks;
using SequenceToy.Tasks;

namespace SequenceToy.Experiments;

/// <summary>All that a run leaves: what a result is made of, and what its file holds.</summary>
/// <param name="Task">The task; null where the samples were given.</param>
/// <param name="Outcome">The settings and what was measured: plain values.</param>
/// <param name="Model">The trained network with its scaling; owned by whoever has the record.</param>
/// <param name="TestSamples">The samples that the scores are about, in real units.</param>
internal sealed record RunRecord(ISequenceTask? Task, RunOutcome Outcome, TrainedModel Model, SequenceDataset TestSamples)
{
    /// <summary>When the task counts as solved; null where the samples were given.</summary>
    public Goal? Goal => Outcome.Settings.GoalOf(Task);

    /// <summary>What the run is judged by: the goal's metric, or NRMSE for numbers and accuracy for classes where the samples were
    /// given.</summary>
    public Metric Metric => Goal?.Metric ?? (TestSamples.Target.Kind == TargetKind.Number ? Metric.Nrmse : Metric.Accuracy);

    /// <summary>Whether the goal was reached; null where the samples were given.</summary>
    public bool? IsSolved => Goal?.IsReachedBy(Outcome.Scores[Metric]);
}

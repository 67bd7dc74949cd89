using SequenceToy.Evaluation;
using SequenceToy.Metrics;
using SequenceToy.Tasks;
using SequenceToy.Training;

namespace SequenceToy.TaskTable;

/// <summary>The result of one training with a task's recommended settings.</summary>
internal sealed record SeedRun(
    int Seed,
    StopReason StopReason,
    bool IsSolved,
    Scores Scores,
    double Score,
    double Baseline,
    long Sequences,
    double Seconds,
    IReadOnlyList<LengthScores> ByLength,
    int? FirstFailingLength,
    IReadOnlyList<ConditionScores> ByCondition)
{
    public static SeedRun Of(ISequenceTask task, int seed)
    {
        using var result = SequenceExperiment.For(task).WithSeed(seed).Run();
        var metric = task.Goal.Metric;
        return new SeedRun(
            seed,
            result.StopReason,
            result.IsSolved!.Value,
            result.Scores,
            result.Scores[metric],
            result.Task!.Baseline?[metric] ?? result.Baseline[metric]!.Value,
            result.SequencesSeen,
            result.Environment.TrainSeconds,
            result.ByLength,
            result.FirstFailingLength,
            result.ByCondition);
    }
}

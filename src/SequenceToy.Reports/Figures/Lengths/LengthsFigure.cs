using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>The score by length, on trained and other lengths.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Scores">The scores, shortest first; at least one.</param>
/// <param name="Trained">The lengths trained on.</param>
/// <param name="Unit">The unit of a length.</param>
/// <param name="SamplesPerLength">The number of samples of each length.</param>
/// <param name="FirstFailing">The shortest tested length with a wrong prediction, which may lie between those of the chart; null without
/// one.</param>
/// <param name="Goal">The goal of the task.</param>
internal sealed record LengthsFigure(
    Metric Metric, ValueList<LengthScores> Scores, LengthRange Trained, string Unit, int SamplesPerLength, int? FirstFailing, Goal Goal)
{
    /// <param name="result">The result.</param>
    /// <returns>The figure; null without scores by length.</returns>
    public static LengthsFigure? Of(ExperimentResult result) => result.ByLength.Count > 0 && result.Task is IVariableLengthTask task
        ? new(
            result.Evidence.Metric, result.ByLength, task.Lengths, task.LengthUnit, result.Settings.SamplesPerLength
                ?? task.SamplesPerLength,
            result.FirstFailingLength, result.Goal!)
        : null;

    public string TrainedOn => NumberFormat.Range(Trained.Shortest, Trained.Longest);

    public bool IsTrainedOn(int length) => length >= Trained.Shortest && length <= Trained.Longest;
}

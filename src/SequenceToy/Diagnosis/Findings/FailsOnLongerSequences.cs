using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The goal is reached at training lengths, but not on longer sequences.</summary>
internal sealed record FailsOnLongerSequences() : FindingRule(
    FindingKind.SolvedOnlyWithinTrainedLengths,
    "The network reaches the goal at training lengths, but at some longer length the error is at least three times the largest allowed.",
    new(
        "error ÷ largest error the goal allows, on longer sequences", 3, "", 2,
        "By default, each length is scored on 1 or 100 sequences only, so a smaller ratio may be chance."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var lengths = run.Evidence.ByLength;
        var longest = lengths.Where(length => length.IsTrainedOn).Select(length => length.Length).DefaultIfEmpty().Max();
        var beyond = lengths.Where(length => length.Length > longest).ToArray();
        if (verdict != Verdict.Learned || beyond.Length == 0)
        {
            return null;
        }

        var worst = beyond.MaxBy(Distance)!;
        var metric = run.Evidence.Metric;
        var unit = run.Evidence.LengthUnit is { } name ? $" ({name})" : "";
        return Threshold.AtLeast(
            Distance(worst),
            $"The network reaches the goal at the training lengths, up to {NumberFormat.Count(longest)}{unit}, "
            + $"but misses it at some longer ones: {metric.ToText()} {metric.Format(worst.Score)} "
            + $"at length {NumberFormat.Count(worst.Length)}.");

        double Distance(ScoreAtLength length) => GoalDistance.Of(run, new MeasuredScore(length.Score, run.Evidence.Test.Sequences, null));
    }
}

using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Right on the lengths trained on, not on longer ones.</summary>
internal sealed record FailsOnLongerSequences() : FindingRule(
    FindingKind.SolvedOnlyWithinTrainedLengths,
    "The goal is reached on the lengths trained on, "
    + "but at some longer one tested the error is three times what the goal allows or more.",
    new(
        "error over the goal's error, at longer sequences", 3, "", 2,
        "A length is scored on a hundred sequences or one: less than three times the goal's error may be chance."))
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
        return Threshold.AtLeast(
            Distance(worst),
            $"Beyond the lengths trained on, to {NumberFormat.Count(longest)}, it falls short: at length "
                + $"{NumberFormat.Count(worst.Length)} "
            + $"it has {metric.ToText()} {metric.Format(worst.Score)}.");

        double Distance(ScoreAtLength length) => GoalDistance.Of(run, new MeasuredScore(length.Score, run.Evidence.Test.Sequences, null));
    }
}

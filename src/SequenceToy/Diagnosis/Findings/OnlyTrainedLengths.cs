using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Right on the lengths trained on, not on longer ones.</summary>
internal sealed record OnlyTrainedLengths() : FindingRule(FindingKind.SolvedOnlyWithinTrainedLengths, "The goal is reached on the lengths trained on, but at some longer one tested the error is three times what the goal allows or more.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var lengths = run.Evidence.ByLength;
        if (verdict != Verdict.Learned || lengths.All(length => length.IsTrainedOn))
        {
            return null;
        }

        var longest = lengths.Where(length => length.IsTrainedOn).Select(length => length.Length).DefaultIfEmpty().Max();
        var beyond = lengths.Where(length => length.Length > longest).Select(length => (Length: length, Distance: Distance(length))).ToArray();
        if (beyond.Length == 0)
        {
            return null;
        }

        var worst = beyond.MaxBy(item => item.Distance);
        return new(
            Thresholds.LongerLength,
            true,
            worst.Distance,
            $"Beyond the lengths trained on, to {ScoreText.Count(longest)}, it falls short: at length {ScoreText.Count(worst.Length.Length)} it has {run.Evidence.Metric.Words()} {run.Evidence.Metric.Format(worst.Length.Score)}.");

        double Distance(ScoreAtLength length) => run.GoalDistance(new MeasuredScore(length.Score, run.Evidence.Test.Sequences, null));
    }
}

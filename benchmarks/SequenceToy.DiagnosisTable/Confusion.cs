using System.Text;
using SequenceToy.Diagnosis;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>Compares labels with verdicts.</summary>
internal static class Confusion
{
    /// <summary>The required share of correct verdicts.</summary>
    public const double Bar = 0.9;

    public static bool IsGoodEnough(IReadOnlyList<JudgedRun> runs) =>
        runs.Count > 0 && runs.Count(run => run.IsCorrect) >= Bar * runs.Count && !runs.Any(run => run.Diagnosis.Verdict == Verdict.Learned && run.Label != Label.Learned);

    /// <summary>The share of correct verdicts.</summary>
    public static double Share(IReadOnlyList<JudgedRun> runs) => (double)runs.Count(run => run.IsCorrect) / runs.Count;

    public static string Sentence(IReadOnlyList<JudgedRun> runs) => $"{runs.Count(run => run.IsCorrect)} of {runs.Count} correct, {100.0 * runs.Count(run => run.IsCorrect) / runs.Count:0}%.";

    public static string Table(IReadOnlyList<JudgedRun> runs)
    {
        var verdicts = Enum.GetValues<Verdict>();
        var text = new StringBuilder($"| label | {string.Join(" | ", verdicts)} |\n| --- |{string.Concat(verdicts.Select(_ => " ---: |"))}\n");
        foreach (var label in Enum.GetValues<Label>())
        {
            var cells = verdicts.Select(verdict => runs.Count(run => run.Label == label && run.Diagnosis.Verdict == verdict) is var count && count == 0 ? "" : $"{label}" == $"{verdict}" ? $"**{count}**" : $"{count}");
            text.Append($"| {label} | {string.Join(" | ", cells)} |\n");
        }

        return text.ToString();
    }
}

using System.Text;

namespace SequenceToy.DiagnosisTable;

/// <summary>Lists training runs with their verdicts.</summary>
internal static class RunTable
{
    public static void Write(StringBuilder text, string heading, IReadOnlyList<Diagnosed> runs)
    {
        text.Append($"\n## {heading}\n\n| training run | settings | label | verdict | confidence | seconds |\n| --- | --- | --- | --- | ---: | ---: |\n");
        foreach (var run in runs)
        {
            text.Append($"| {run.Run.Id} | {run.Run.How} | {run.Run.Label} | {(run.IsCorrect ? $"{run.Diagnosis.Verdict}" : $"**{run.Diagnosis.Verdict}**")} | {run.Diagnosis.Confidence:0.00} | {run.TrainSeconds:0.0} |\n");
        }
    }
}

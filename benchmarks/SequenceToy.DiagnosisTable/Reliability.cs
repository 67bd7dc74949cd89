using System.Text;

namespace SequenceToy.DiagnosisTable;

/// <summary>Counts the correct verdicts at each confidence.</summary>
internal static class Reliability
{
    private static readonly double[] Bounds = [0.5, 0.7, 0.9, 0.99];

    public static string Table(IReadOnlyList<Diagnosed> runs)
    {
        var text = new StringBuilder("| confidence | training runs | correct | share |\n| --- | ---: | ---: | ---: |\n");
        for (var i = 0; i < Bounds.Length; i++)
        {
            var (from, to) = (Bounds[i], i + 1 < Bounds.Length ? Bounds[i + 1] : double.PositiveInfinity);
            var here = runs.Where(run => run.Diagnosis.Confidence >= from && run.Diagnosis.Confidence < to).ToArray();
            var right = here.Count(run => run.IsCorrect);
            text.Append($"| {from:0.##} {(double.IsFinite(to) ? $"to below {to:0.##}" : "and more")} | {here.Length} | {right} | {(here.Length == 0 ? "" : $"{100.0 * right / here.Length:0}%")} |\n");
        }

        return text.ToString();
    }
}

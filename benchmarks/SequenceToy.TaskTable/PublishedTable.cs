using System.Text;
using SequenceToy.Diagnosis;
using SequenceToy.Sweeps;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>Compares published results with the same quantity measured here.</summary>
internal static class PublishedTable
{
    public static void Write(StringBuilder text, IReadOnlyList<Measured> all)
    {
        text.Append("""

            ## Comparison with published results

            The quantity is the same, but networks and budgets differ and tasks are often smaller: compare with care. Values in brackets are from memory, not
            verified. Sequences per success are those of all runs ÷ the number of runs that reached the goal, with a 95% interval; they are counted only if the goal ends training.

            | task | quantity | published | by | here |
            | --- | --- | ---: | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var measured in all)
        {
            foreach (var row in measured.Task.Notes.Published)
            {
                var value = row.IsVerified ? $"{row.Value:#,0.######}" : $"({row.Value:#,0.######})";
                text.Append($"| `{measured.Task.Id}` | {row.Measure} | {value} | {row.Model}; {row.Setting} ({row.Source}) | {Here(measured, row)} |\n");
            }
        }
    }

    private static string Here(Measured measured, PublishedResult row) => row.Quantity switch
    {
        PublishedQuantity.SequencesNeeded => Sequences(measured),
        PublishedQuantity.MeanScoreBeyondTraining => Generalization(measured, row.Metric!.Value),
        PublishedQuantity.FirstFailingLength => FirstFailing(measured),
        _ => $"{row.Metric!.Value.ToText()} {measured.Median(run => run.Scores![row.Metric.Value]):0.######}, on sequences like those of training",
    };

    private static string Sequences(Measured measured)
    {
        var solved = $"{measured.Solved} of {measured.Runs.Count} solved";
        return measured.Cell.Cell.Settings.StopWhenSolved
            ? $"{SweepColumns.Sequences(measured.Cell.SequencesUntilSolved)} per success ({solved})"
            : $"not counted: a budget of {measured.Runs[0].SequencesSeen:#,0} ({solved})";
    }

    private static string Generalization(Measured measured, Metric metric)
    {
        if (metric != measured.Task.Goal.Metric)
        {
            throw new NotSupportedException($"{measured.Task.Id}: lengths are scored by {measured.Task.Goal.Metric}, not {metric}.");
        }

        var longest = ((IVariableLengthTask)measured.Task).Lengths.Longest;
        var beyond = measured.Runs[0].ByLength.Select(length => length.Length).Where(length => length > longest).ToArray();
        var mean = measured.Median(run => MeanOver([.. run.ByLength.Where(length => length.Length > longest)]));
        return $"{metric.ToText()} {mean:0.####}, averaged over the lengths {beyond[0]} to {beyond[^1]} ({beyond.Length} tested), trained on lengths up to {longest}";
    }

    // Tested lengths are increasingly far apart, so each represents its neighbors: the area under straight lines between them (trapezoidal rule).
    private static double MeanOver(ScoreAtLength[] lengths)
    {
        double area = 0;
        for (var i = 1; i < lengths.Length; i++)
        {
            area += (lengths[i].Length - lengths[i - 1].Length) * (lengths[i].Score + lengths[i - 1].Score) / 2;
        }

        return area / (lengths[^1].Length - lengths[0].Length);
    }

    // Counts as longer than all tested lengths if none failed.
    private static string FirstFailing(Measured measured)
    {
        var longest = measured.Runs[0].ByLength[^1].Length;
        var median = measured.Median(run => run.FirstFailingLength ?? longest + 1);
        return median > longest ? $"none up to {longest}" : $"{median:0.#} (median of {measured.Runs.Count} seeds; {measured.FirstFailing()})";
    }
}

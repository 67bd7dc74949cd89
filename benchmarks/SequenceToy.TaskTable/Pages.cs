using System.Runtime.InteropServices;
using System.Text;
using SequenceToy.Sweeps;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>The page <c>docs/tasks.md</c>: the measurements, and a list of what each task asks.</summary>
internal static class Pages
{
    private const string SummariesStart = "## What each task asks\n";
    private const string SummariesEnd = "\n## Settings\n";
    private const int MaxLengths = 12;

    public static void Write(IReadOnlyList<Measured> all) => File.WriteAllText(Repository.TasksPage, TasksPage(all));

    /// <summary>Updates the list of tasks on the page without training.</summary>
    public static void WriteSummaries()
    {
        var page = File.ReadAllText(Repository.TasksPage).ReplaceLineEndings("\n");
        var end = page.IndexOf(SummariesEnd, StringComparison.Ordinal);
        var start = page.IndexOf(SummariesStart, StringComparison.Ordinal) is >= 0 and var found ? found : end + 1;
        File.WriteAllText(Repository.TasksPage, page[..start] + Summaries() + page[end..]);
    }

    /// <summary>Of many lengths some, the first and the last among them: positions in the scores by length.</summary>
    public static IEnumerable<int> ShownLengths(Measured measured)
    {
        var count = measured.Runs[0].ByLength.Count;
        var every = Math.Max(1, (count - 1) / (MaxLengths - 1));
        return Enumerable.Range(0, count).Where(index => index % every == 0 || index == count - 1);
    }

    private static string Summaries() =>
        $"{SummariesStart}\n| task | what it asks |\n| --- | --- |\n{string.Concat(TaskCatalog.All.Select(entry => $"| `{entry.Id}` | {entry.Summary} |\n"))}";

    private static string TasksPage(IReadOnlyList<Measured> all)
    {
        var text = new StringBuilder($"""
            # Tasks

            *For users who choose a task: what each one asks, its settings, and measured results.*

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.TaskTable -- --seeds {all[0].Runs.Count} --write` on {DateTime.UtcNow:yyyy-MM-dd}. Each task is trained with {all[0].Runs.Count} seeds from {all[0].Runs[0].Seed} by
            `SequenceExperiment.For(task).Run()`; other seeds served to choose the settings. {Environment.ProcessorCount} trainings run in parallel on {Environment.ProcessorCount} cores
            ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.FrameworkDescription}. *Solved* is the share of the seeds that reach the goal on fresh test samples, with a 95% Wilson interval; bold means at least 80%.
            The score is the interquartile mean with a 95% bootstrap interval. Training sequences and seconds (training and tests, on one core) are medians.
            `describe <task>` in the console shows each task and its recommended settings.

            | task | solved | goal | score | baseline | sequences | seconds |
            | --- | --- | --- | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        foreach (var measured in all)
        {
            text.Append($"| `{measured.Task.Id}` | {Solved(measured)} | {measured.Task.Goal} | {Score(measured)} | {Column(measured, measured.Baseline)} | {measured.Median(run => run.SequencesSeen):#,0} | {Seconds(measured)} |\n");
        }

        text.Append('\n').Append(Summaries());
        SettingsTable.Write(text, all);
        WriteLengths(text, all);
        WriteConditions(text, all);
        PublishedTable.Write(text, all);
        return text.ToString();
    }

    private static void WriteLengths(StringBuilder text, IReadOnlyList<Measured> all)
    {
        text.Append("\n## By length\n\nMedians over the seeds; trained lengths in bold, accuracies from 0 to 1. The last column has the shortest length with an incorrect prediction.\n\n| task | score by length | first failing |\n| --- | --- | --- |\n");
        foreach (var measured in all.Where(measured => measured.Task is IVariableLengthTask))
        {
            var task = (IVariableLengthTask)measured.Task;
            var cells = ShownLengths(measured).Select(index =>
            {
                var length = measured.Runs[0].ByLength[index].Length;
                var mark = length >= task.Lengths.Shortest && length <= task.Lengths.Longest ? "**" : "";
                return $"{mark}{length}{mark}: {Short(measured.MedianAtLength(index))}";
            });
            text.Append($"| `{task.Id}` ({measured.Task.Goal.Metric.ToText()}; {task.LengthUnit}) | {string.Join(", ", cells)} | {FirstFailing(measured)} |\n");
        }
    }

    private static void WriteConditions(StringBuilder text, IReadOnlyList<Measured> all)
    {
        text.Append("\n## Under other conditions than in training\n\n| task | condition | score |\n| --- | --- | --- |\n");
        foreach (var measured in all)
        {
            for (var i = 0; i < measured.Runs[0].ByCondition.Count; i++)
            {
                text.Append($"| `{measured.Task.Id}` | {measured.Runs[0].ByCondition[i].Condition} | {measured.Task.Goal.Metric.ToText()} {measured.Task.Goal.Metric.Format(measured.MedianUnder(i))} |\n");
            }
        }
    }

    // Numbers without a tolerance are near or far, never wrong.
    private static string FirstFailing(Measured measured) => measured.Runs[0].Scores!.SequenceAccuracy is null ? "–" : measured.FirstFailing();

    private static string Solved(Measured measured)
    {
        var mark = measured.IsLearned ? "**" : "";
        return $"{mark}{SweepColumns.Share(measured.Cell.SolvedShare)}{mark}";
    }

    private static string Score(Measured measured)
    {
        var score = measured.Cell.InterquartileMeanOf()!;
        return $"{Column(measured, score.Value)} ({Column(measured, score.Low)} to {Column(measured, score.High)})";
    }

    // Decimals line up, and of a mean square there is something to see.
    private static string Column(Measured measured, double value) => measured.Task.Goal.Metric switch
    {
        var share when share.HigherIsBetter() => (100 * value).ToString("0.00'%'"),
        Metric.Mse => value.ToString("#,0.000000"),
        _ => value.ToString("#,0.0000"),
    };

    private static string Seconds(Measured measured) => measured.Median(run => run.Seconds) is >= 0.1 and var seconds ? $"{seconds:0.0}" : "<0.1";

    private static string Short(double value) => value.ToString(Math.Abs(value) >= 10 ? "0.#" : "0.####");
}

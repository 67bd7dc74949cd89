using System.Runtime.InteropServices;
using System.Text;
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

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.TaskTable -- --write` on {DateTime.UtcNow:yyyy-MM-dd}: {all[0].Runs.Count} seeds of each task, from {all[0].Runs[0].Seed} on
            (the recommended settings were chosen by looking at others), through `SequenceExperiment.For(task).Run()`, {Environment.ProcessorCount} trainings side by side on {Environment.ProcessorCount} cores
            ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.FrameworkDescription}. Score, sequences trained on and seconds are medians over the seeds; seconds are of training alone, on one core. What is solved says the goal, on fresh test samples; in bold
            where at least four of five seeds are. `describe <task>` in the console says what each task is and which settings are recommended.

            | task | solved | goal | score | baseline | sequences | seconds |
            | --- | --- | --- | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        foreach (var measured in all)
        {
            text.Append($"| `{measured.Task.Id}` | {Solved(measured)} | {measured.Task.Goal} | {Column(measured, measured.Median(run => run.Score))} | {Column(measured, measured.Runs[0].Baseline)} | {measured.Median(run => run.Sequences):#,0} | {Seconds(measured)} |\n");
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
        text.Append("\n## By length\n\nMedian over the seeds; lengths trained on in bold, accuracies as shares of 1. The last column is the shortest length with any wrong answer, seed by seed.\n\n| task | score by length | first failing |\n| --- | --- | --- |\n");
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
        text.Append("\n## Under other conditions than those trained under\n\n| task | condition | score |\n| --- | --- | --- |\n");
        foreach (var measured in all)
        {
            for (var i = 0; i < measured.Runs[0].ByCondition.Count; i++)
            {
                text.Append($"| `{measured.Task.Id}` | {measured.Runs[0].ByCondition[i].Name} | {measured.Task.Goal.Metric.ToText()} {measured.Task.Goal.Metric.Format(measured.MedianUnder(i))} |\n");
            }
        }
    }

    // Numbers without a tolerance are near or far, never wrong.
    private static string FirstFailing(Measured measured) => measured.Runs[0].ByLength[0].Scores.SequenceAccuracy is null
        ? "–"
        : string.Join(", ", measured.Runs.Select(run => run.FirstFailingLength?.ToString() ?? "none"));

    private static string Solved(Measured measured)
    {
        var mark = measured.IsLearned ? "**" : "";
        return $"{mark}{measured.Solved} of {measured.Runs.Count}{mark}";
    }

    // Decimals line up, and of a mean square there is something to see.
    private static string Column(Measured measured, double value) => measured.Task.Goal.Metric switch
    {
        var share when share.HigherIsBetter() => (100 * value).ToString("0.00 '%'"),
        Metric.Mse => value.ToString("#,0.000000"),
        _ => value.ToString("#,0.0000"),
    };

    private static string Seconds(Measured measured) => measured.Median(run => run.Seconds) is >= 0.1 and var seconds ? $"{seconds:0.0}" : "<0.1";

    private static string Short(double value) => value.ToString(Math.Abs(value) >= 10 ? "0.#" : "0.####");
}

using System.Runtime.InteropServices;
using System.Text;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>Writes docs/tasks.md, and the table of tasks in the README.</summary>
internal static class Pages
{
    private const string ReadmeStart = "<!-- tasks: written by benchmarks/SequenceToy.TaskTable -->";
    private const string ReadmeEnd = "<!-- end of tasks -->";
    private const int MaxLengths = 12;

    public static void Write(IReadOnlyList<Measured> all)
    {
        File.WriteAllText(Repository.TasksPage, TasksPage(all));
        var readme = File.ReadAllText(Repository.Readme);
        var start = readme.IndexOf(ReadmeStart, StringComparison.Ordinal) + ReadmeStart.Length;
        var end = readme.IndexOf(ReadmeEnd, StringComparison.Ordinal);
        File.WriteAllText(Repository.Readme, $"{readme[..start]}\n{ReadmeTable(all)}{readme[end..]}");
    }

    /// <summary>Selects at most about twelve lengths to show, with the first and the last, as indexes into the scores by length.</summary>
    public static IEnumerable<int> ShownLengths(Measured measured)
    {
        var count = measured.Runs[0].ByLength.Count;
        var every = Math.Max(1, (count - 1) / (MaxLengths - 1));
        return Enumerable.Range(0, count).Where(index => index % every == 0 || index == count - 1);
    }

    private static string ReadmeTable(IReadOnlyList<Measured> all)
    {
        var text = new StringBuilder("| task | description | solved | seconds |\n| --- | --- | --- | ---: |\n");
        foreach (var measured in all)
        {
            text.Append($"| `{measured.Task.Id}` | {measured.Task.Summary} | {Solved(measured)}{(measured.IsLearned ? "" : $", {measured.Task.Goal.Metric.ToText()} {measured.Task.Goal.Metric.Format(measured.Median(run => run.Score))}")} | {Seconds(measured)} |\n");
        }

        return text.ToString();
    }

    private static string TasksPage(IReadOnlyList<Measured> all)
    {
        var text = new StringBuilder($"""
            # Results of the recommended settings

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.TaskTable -- --write` on {DateTime.UtcNow:yyyy-MM-dd}. Each task is trained with {all[0].Runs.Count} seeds from {all[0].Runs[0].Seed} by
            `SequenceExperiment.For(task).Run()`; other seeds served to choose the settings. {Environment.ProcessorCount} trainings run in parallel on {Environment.ProcessorCount} cores
            ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.FrameworkDescription}. Score, training sequences and seconds are medians over the seeds; seconds are training time on one core. A task is solved by its goal on fresh test samples; bold
            means at least four of five seeds. `describe <task>` in the console shows each task and its recommended settings.

            | task | solved | goal | score | baseline | sequences | seconds |
            | --- | --- | --- | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        foreach (var measured in all)
        {
            text.Append($"| `{measured.Task.Id}` | {Solved(measured)} | {measured.Task.Goal} | {Column(measured, measured.Median(run => run.Score))} | {Column(measured, measured.Runs[0].Baseline)} | {measured.Median(run => run.Sequences):#,0} | {Seconds(measured)} |\n");
        }

        SettingsTable.Write(text, all);
        WriteLengths(text, all);
        WriteConditions(text, all);
        PublishedTable.Write(text, all);
        return text.ToString();
    }

    private static void WriteLengths(StringBuilder text, IReadOnlyList<Measured> all)
    {
        text.Append("\n## By length\n\nMedians over the seeds; trained lengths in bold, accuracies from 0 to 1. The last column has the shortest length with an incorrect answer, per seed.\n\n| task | score by length | first failing |\n| --- | --- | --- |\n");
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
                text.Append($"| `{measured.Task.Id}` | {measured.Runs[0].ByCondition[i].Name} | {measured.Task.Goal.Metric.ToText()} {measured.Task.Goal.Metric.Format(measured.MedianUnder(i))} |\n");
            }
        }
    }

    // Without a tolerance, numbers cannot be incorrect.
    private static string FirstFailing(Measured measured) => measured.Runs[0].ByLength[0].Scores.SequenceAccuracy is null
        ? "–"
        : string.Join(", ", measured.Runs.Select(run => run.FirstFailingLength?.ToString() ?? "none"));

    private static string Solved(Measured measured)
    {
        var mark = measured.IsLearned ? "**" : "";
        return $"{mark}{measured.Solved} of {measured.Runs.Count}{mark}";
    }

    // Fixed decimals align the columns; a mean square needs six.
    private static string Column(Measured measured, double value) => measured.Task.Goal.Metric switch
    {
        var share when share.HigherIsBetter() => (100 * value).ToString("0.00 '%'"),
        Metric.Mse => value.ToString("#,0.000000"),
        _ => value.ToString("#,0.0000"),
    };

    private static string Seconds(Measured measured) => measured.Median(run => run.Seconds) is >= 0.1 and var seconds ? $"{seconds:0.0}" : "<0.1";

    private static string Short(double value) => value.ToString(Math.Abs(value) >= 10 ? "0.#" : "0.####");
}

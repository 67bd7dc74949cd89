namespace SequenceToy.TaskTable;

/// <summary>Formats a task's results in a few lines for the console.</summary>
internal static class ResultLine
{
    public static string Of(Measured measured)
    {
        var task = measured.Task;
        var lines = new List<string>
        {
            $"{task.Id}: {measured.Solved} of {measured.Runs.Count} solved ({task.Goal}), {task.Goal.Metric.ToText()} {Scores(measured)} (baseline {measured.Runs[0].Baseline:0.####}), {measured.Median(run => run.Sequences):0} sequences, {measured.Median(run => run.Seconds):0.0} s",
        };
        if (measured.Runs[0].ByLength.Count > 0)
        {
            lines.Add($"    by length: {string.Join("  ", Pages.ShownLengths(measured).Select(index => $"{measured.Runs[0].ByLength[index].Length}: {measured.MedianAtLength(index):0.###}"))}; first failing {string.Join(", ", measured.Runs.Select(run => run.FirstFailingLength?.ToString() ?? "none"))}");
        }

        if (measured.Runs[0].ByCondition.Count > 0)
        {
            lines.Add($"    {string.Join("; ", measured.Runs[0].ByCondition.Select((condition, index) => $"{condition.Name}: {measured.MedianUnder(index):0.###}"))}");
        }

        return string.Join('\n', lines);
    }

    private static string Scores(Measured measured) => string.Join(" ", measured.Runs.Select(run => $"{run.Score:0.####}"));
}

namespace SequenceToy.TaskTable;

/// <summary>Formats a task's results in a few lines for the console.</summary>
internal static class ResultLine
{
    private const int MostScores = 10;

    public static string Of(Measured measured)
    {
        var task = measured.Task;
        var lines = new List<string>
        {
            $"{task.Id}: {measured.Solved} of {measured.Runs.Count} solved ({task.Goal}), {task.Goal.Metric.ToText()} {Scores(measured)} (baseline {measured.Baseline:0.####}), {measured.Median(run => run.SequencesSeen):0} sequences, {measured.Median(run => run.Seconds):0.0} s",
        };
        if (measured.Runs[0].ByLength.Count > 0)
        {
            lines.Add($"    by length: {string.Join("  ", Pages.ShownLengths(measured).Select(index => $"{measured.Runs[0].ByLength[index].Length}: {measured.MedianAtLength(index):0.###}"))}; first failing {measured.FirstFailing()}");
        }

        if (measured.Runs[0].ByCondition.Count > 0)
        {
            lines.Add($"    {string.Join("; ", measured.Runs[0].ByCondition.Select((condition, index) => $"{condition.Condition}: {measured.MedianUnder(index):0.###}"))}");
        }

        return string.Join('\n', lines);
    }

    private static string Scores(Measured measured) =>
        string.Join(" ", measured.Cell.Scores().Take(MostScores).Select(score => $"{score:0.####}")) + (measured.Runs.Count > MostScores ? " …" : "");
}

using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Networks.Cells;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Commands;

/// <summary>Trains networks of each kind with the same size on a task and compares them in a table.</summary>
internal static class CompareCommand
{
    private const int WideEnough = 78;

    public static int Run(
        string name, RunRequest request, int seeds, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        if (seeds is < 1 or > ComparedNetwork.MaxSeeds)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"--seeds must be from 1 to {ComparedNetwork.MaxSeeds}; it was {seeds}."));
        }

        var task = TaskArgument.Find(name).Create(request.Steps);
        SequenceExperiment[] experiments = [.. RecurrentOptions.All.Select(kind =>
            (request with { Network = request.Network with { Network = kind } }).Experiment(task))];
        JsonFile.CheckWritable(request.Json);
        Array.ForEach(experiments, experiment => experiment.Validate());
        var isVerbose = !request.Quiet && !JsonFile.IsOutput(request.Json);
        if (isVerbose)
        {
            console.MarkupLine($"[bold]{Markup.Escape(task.Id)}[/]: {Markup.Escape(task.Summary)}");
            console.WriteLine();
        }

        var compared = experiments.Select(experiment => ComparedNetwork.Of(experiment, seeds, isVerbose ? console : null, cancellation))
            .OfType<ComparedNetwork>().ToArray();
        var canceled = cancellation.IsCancellationRequested;
        if (compared.Length == 0)
        {
            if (!JsonFile.IsOutput(request.Json))
            {
                console.WriteLine("Canceled before training started.");
            }

            return CommandLine.Canceled;
        }

        // The file is written first, so that a closed standard output cannot lose the results.
        var keeps = canceled && JsonFile.Exists(request.Json);
        if (request.Json is not null && !keeps)
        {
            JsonFile.Write(request.Json, output, CompareDocument.Of(task, compared));
        }

        if (!JsonFile.IsOutput(request.Json))
        {
            Write(console, task, compared);
        }

        if (canceled && !JsonFile.IsOutput(request.Json))
        {
            console.WriteLine(keeps ? $"Canceled: {request.Json} was not changed." : "Canceled before all runs completed.");
        }

        return canceled ? CommandLine.Canceled : CommandLine.Completed;
    }

    private static void Write(IAnsiConsole console, ISequenceTask task, ComparedNetwork[] compared)
    {
        var metric = task.Goal.Metric;
        var scores = Array.ConvertAll(compared, network => network.Median(run => run.Score));
        var decimals = NumberFormat.Decimals(scores);
        List<string[]> columns =
        [
            ["Network", .. compared.Select(network => network.Settings.Recurrent.DisplayName)],
            ["Parameters", .. compared.Select(network => NumberFormat.Count(network.ParameterCount))],
            ["At goal", .. compared.Select(network => $"{network.Runs.Count(run => run.Solved)} of {network.Runs.Count}")],
            [Phrase.Capitalized(metric.ToText()), .. scores.Select(score => metric.Format(score, decimals))],
            ["Samples", .. compared.Select(network => NumberFormat.Count((long)network.Median(run => run.Sequences)))],
            ["Seconds", .. compared.Select(network => NumberFormat.Fixed(network.Median(run => run.TrainSeconds), 2))],
        ];
        var longest = compared.Max(network => network.Runs.Max(run => run.LongestLength));
        if (longest is { } length)
        {
            var atLongest = Array.ConvertAll(compared, network => AtLongest(network, length));
            var places = NumberFormat.Decimals(atLongest);
            columns.Add(
                [FormattableString.Invariant($"At {length}"),
                .. atLongest.Select(score => double.IsNaN(score) ? "–" : metric.Format(score, places))]);
        }

        // On a narrow console each column becomes a row.
        string[][] rows = [.. Enumerable.Range(0, compared.Length + 1).Select(row => columns.Select(column => column[row]).ToArray())];
        rows = console.Profile.Width < WideEnough ? [.. columns] : rows;
        var table = new Table().Border(TableBorder.Simple).AddColumn(rows[0][0]);
        foreach (var name in rows[0].Skip(1))
        {
            table.AddColumn(name, column => column.RightAligned());
        }

        foreach (var row in rows.Skip(1))
        {
            table.AddRow(row);
        }

        console.Write(table);
        WrappedText.Write(console, Legend(task, compared[0].Runs[0].Baseline, longest));
    }

    private static string Legend(ISequenceTask task, double baseline, int? longest)
    {
        var atLongest = longest is { } length
            ? FormattableString.Invariant($" At {length}: the score at a length of {length} {((IVariableLengthTask)task).LengthUnit}.")
            : "";
        return $"Scores, samples and seconds are medians over the seeds. Goal: {task.Goal}; "
            + $"baseline: {task.Goal.Metric.Format(baseline)}. At goal: runs that reached the goal. Samples: in training.{atLongest}";
    }

    // The median over the runs that were scored at this length (canceled runs may not be); NaN when there are none.
    private static double AtLongest(ComparedNetwork network, int longest)
    {
        var scores = network.Runs.Where(run => run.LongestLength == longest).Select(run => run.ScoreAtLongest!.Value).ToArray();
        return scores.Length == 0 ? double.NaN : ComparedNetwork.Median(scores);
    }
}

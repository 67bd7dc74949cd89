using SequenceToy.Tasks;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>Trains an LSTM, a GRU and a vanilla RNN of the same size on a task and shows them side by side.</summary>
internal static class CompareCommand
{
    public static int Run(string name, RunRequest request, int seeds, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        if (seeds is < 1 or > ComparedNetwork.MostSeeds)
        {
            throw new ArgumentException(FormattableString.Invariant($"--seeds must be from 1 to {ComparedNetwork.MostSeeds}; it was {seeds}."));
        }

        var task = TaskArgument.Find(name).Create(request.Steps);
        var kinds = Enum.GetValues<NetworkKind>();
        var experiments = Array.ConvertAll(kinds, kind => (request with { Network = kind }).Experiment(task));
        JsonFile.CheckWritable(request.Json);
        Array.ForEach(experiments, experiment => experiment.Validate());
        var talks = !request.Quiet && !JsonFile.IsOutput(request.Json);
        if (talks)
        {
            console.MarkupLine($"[bold]{Markup.Escape(task.Id)}[/]: {Markup.Escape(task.Summary)}");
            console.WriteLine();
        }

        var compared = experiments.Select(experiment => ComparedNetwork.Of(experiment, seeds, talks ? console : null, cancellation)).Where(network => network.Runs.Count > 0).ToArray();
        var cancelled = cancellation.IsCancellationRequested;
        if (compared.Length == 0)
        {
            if (!JsonFile.IsOutput(request.Json))
            {
                console.WriteLine("Cancelled before anything was trained.");
            }

            return CommandLine.Cancelled;
        }

        // The file comes first: what cannot be shown any more is not lost then.
        var keeps = cancelled && JsonFile.Exists(request.Json);
        if (request.Json is not null && !keeps)
        {
            JsonFile.Write(request.Json, output, compared);
        }

        if (!JsonFile.IsOutput(request.Json))
        {
            Write(console, task, compared);
        }

        if (cancelled && !JsonFile.IsOutput(request.Json))
        {
            console.WriteLine(keeps ? $"Cancelled, so {request.Json} stays as it was." : "Cancelled before all was trained.");
        }

        return cancelled ? CommandLine.Cancelled : CommandLine.Completed;
    }

    private static void Write(IAnsiConsole console, ISequenceTask task, ComparedNetwork[] compared)
    {
        var longest = compared.Max(network => network.Runs.Max(run => run.LongestLength));
        var table = new Table().Border(TableBorder.Simple).AddColumn("Network");
        foreach (var column in new[] { "Weights", "Solved", Capital(task.Goal.Metric.Words()), "Sequences", "Seconds" })
        {
            table.AddColumn(column, cell => cell.RightAligned());
        }

        if (longest is { } length)
        {
            table.AddColumn(FormattableString.Invariant($"at {length}"), cell => cell.RightAligned());
        }

        foreach (var network in compared)
        {
            table.AddRow([
                network.Network,
                FormattableString.Invariant($"{network.ParameterCount}"),
                FormattableString.Invariant($"{network.Runs.Count(run => run.Solved)} of {network.Runs.Count}"),
                FormattableString.Invariant($"{network.Median(run => run.Score):0.####}"),
                FormattableString.Invariant($"{network.Median(run => run.Sequences):0}"),
                FormattableString.Invariant($"{network.Median(run => run.TrainSeconds):0.00}"),
                .. longest is { } scored ? [AtLongest(network, scored)] : Array.Empty<string>()]);
        }

        console.Write(table);
        console.Write(new Text(FormattableString.Invariant(
            $"Medians over the seeds. Solved: {task.Goal}; guessing: {compared[0].Runs[0].Guess:0.####}.{(longest is null ? "" : FormattableString.Invariant($" At {longest}: the same score on that length, in {((IVariableLengthTask)task).LengthUnit}."))}\n")));
    }

    // Runs that were cancelled have not been scored at that length.
    private static string AtLongest(ComparedNetwork network, int longest)
    {
        var runs = network.Runs.Where(run => run.LongestLength == longest).ToArray();
        return runs.Length == 0 ? "–" : FormattableString.Invariant($"{ComparedNetwork.Median(runs, run => run.ScoreAtLongest!.Value):0.####}");
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

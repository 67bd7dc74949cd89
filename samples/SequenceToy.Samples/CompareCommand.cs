using SequenceToy.Tasks;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>Trains an LSTM, a GRU and a plain RNN of the same size on a task and shows them side by side.</summary>
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

        var compared = Array.ConvertAll(experiments, experiment => ComparedNetwork.Of(experiment, seeds, talks ? console : null, cancellation));
        if (!JsonFile.IsOutput(request.Json))
        {
            Write(console, task, compared);
        }

        var cancelled = cancellation.IsCancellationRequested;
        if (cancelled && JsonFile.Exists(request.Json))
        {
            console.WriteLine($"Cancelled, so {request.Json} stays as it was.");
        }
        else if (request.Json is not null)
        {
            JsonFile.Write(request.Json, output, CompareDocument.Of(task, compared));
        }

        return cancelled ? CommandLine.Cancelled : CommandLine.Completed;
    }

    private static void Write(IAnsiConsole console, ISequenceTask task, ComparedNetwork[] compared)
    {
        var metric = task.Goal.Metric;
        var longest = compared[0].Runs[0].LongestLength;
        var table = new Table().Border(TableBorder.Simple).AddColumn("Network");
        foreach (var column in new[] { "Weights", "Solved", Capital(metric.Words()), "Sequences", "Seconds" })
        {
            table.AddColumn(column, cell => cell.RightAligned());
        }

        if (longest is { } length)
        {
            table.AddColumn(FormattableString.Invariant($"At {length}"), cell => cell.RightAligned());
        }

        var scores = Array.ConvertAll(compared, network => network.Median(run => run.Score));
        var scoresAtLongest = Array.ConvertAll(compared, network => network.Median(run => run.ScoreAtLongest ?? 0));
        var (decimals, decimalsAtLongest) = (Figures.Decimals(metric, scores), Figures.Decimals(metric, scoresAtLongest));
        for (var i = 0; i < compared.Length; i++)
        {
            var network = compared[i];
            table.AddRow([
                network.Settings.Recurrent.Words(),
                Figures.Count(network.ParameterCount),
                FormattableString.Invariant($"{network.Runs.Count(run => run.Solved)} of {network.Runs.Count}"),
                Figures.Column(scores[i], decimals),
                Figures.Count((long)network.Median(run => run.Sequences)),
                FormattableString.Invariant($"{network.Median(run => run.TrainSeconds):0.00}"),
                .. longest is null ? Array.Empty<string>() : [Figures.Column(scoresAtLongest[i], decimalsAtLongest)]]);
        }

        console.Write(table);
        Paragraph.Write(console, Legend(task, compared[0].Runs[0]));
    }

    private static string Legend(ISequenceTask task, ComparedRun run)
    {
        var atLongest = run.LongestLength is { } length ? FormattableString.Invariant($" At {length}: the same score on that length, in {((IVariableLengthTask)task).LengthUnit}.") : "";
        return $"Medians over the seeds. Goal: {task.Goal}; guessing: {Figures.Brief(run.Guess)}. Sequences: those trained on, whether solved or not.{atLongest}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

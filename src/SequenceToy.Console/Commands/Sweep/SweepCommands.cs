using System.CommandLine;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Creates <c>sweep</c> and its commands.</summary>
internal static class SweepCommands
{
    public static Command Sweep(IAnsiConsole console, TextWriter output, TextWriter error)
    {
        var arguments = new SweepArguments();
        var sweep = new Command("sweep", "Trains with many settings and seeds and shows statistics with intervals.");
        arguments.AddTo(sweep);
        sweep.SetAction(parsed => CommandLine.Interruptible(token =>
            SweepCommand.Run(arguments.Read(parsed), console, output, error, token)));
        sweep.Add(Show(console, output, error));
        sweep.Add(Script(output));
        sweep.Add(Merge(output, error));
        return sweep;
    }

    private static Command Show(IAnsiConsole console, TextWriter output, TextWriter error)
    {
        var folder = Folder();
        var by = new Option<string?>("--by")
        {
            Description = "Also shows the success rate by this axis, over all others. [default: none]",
        };
        var export = new Option<string?>("--export")
        {
            Description = "Writes one row per run to this .csv or .parquet file. [default: none]",
        };
        var report = new Option<string?>("--report") { Description = "Writes an HTML page of the sweep to this file. [default: none]" };
        var runReports = NumberOption.Whole(
            "--run-reports",
            "Repeats this many runs per cell (1 to 100; worst, median and best first) and links their reports on the page. [default: none]",
            3);
        var json = new Option<string?>("--json") { Description = RunOptions.JsonDescription };
        var show = new Command("show", "Shows the results in the folder of a sweep, complete or not.")
        { folder, by, export, report, runReports, json };
        show.SetAction(parsed => CommandLine.Interruptible(token => SweepShowCommand.Run(
            new ShowRequest(parsed.GetValue(folder)!)
            {
                By = parsed.GetValue(by),
                Json = parsed.GetValue(json),
                Export = parsed.GetValue(export),
                Report = parsed.GetValue(report),
                RunReports = parsed.GetValue(runReports),
            },
            console, output, error, token)));
        return show;
    }

    private static Command Script(TextWriter output)
    {
        var folder = Folder();
        var slurm = new Option<bool>("--slurm") { Description = "Writes a Slurm job array, for sbatch; this or --kubernetes is required." };
        var kubernetes = new Option<bool>("--kubernetes")
        {
            Description = "Writes an indexed Kubernetes Job, for kubectl apply; this or --slurm is required.",
        };
        var shards = NumberOption.Whole("--shards", "Number of shards: Slurm array tasks or Kubernetes pods (1 to 100,000).", 64);
        shards.Required = true;
        var threads = NumberOption.Whole(
            "--threads", "Processor cores, and networks trained at the same time, in each shard (1 to 1024).", 1, isDefault: true);
        var image = new Option<string>("--image")
        {
            Description = "Container image with sequencetoy; Kubernetes only.",
            DefaultValueFactory = _ => KubernetesManifest.DefaultImage,
        };
        var claim = new Option<string>("--claim")
        {
            Description = "Persistent volume claim that contains the parent of the folder; Kubernetes only.",
            DefaultValueFactory = _ => KubernetesManifest.DefaultClaim,
        };
        var target = new Option<string?>("--output") { Description = "File to write. [default: standard output]" };
        var script = new Command("script", "Writes a cluster job file for the sweep in a folder.")
        { folder, slurm, kubernetes, shards, threads, image, claim, target };
        script.SetAction(parsed => CommandLine.Interruptible(token => SweepScriptCommand.Run(
            new ScriptRequest
            {
                Folder = parsed.GetValue(folder)!,
                Slurm = parsed.GetValue(slurm),
                Kubernetes = parsed.GetValue(kubernetes),
                Shards = parsed.GetValue(shards)!.Value,
                Threads = parsed.GetValue(threads)!.Value,
                Image = parsed.GetValue(image)!,
                Claim = parsed.GetValue(claim)!,
                Output = parsed.GetValue(target),
            },
            output, token)));
        return script;
    }

    private static Command Merge(TextWriter output, TextWriter error)
    {
        var folders = new Argument<string[]>("folders") { Description = "Folders of one sweep.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--output") { Description = "Folder to write, new or of the same sweep.", Required = true };
        var merge = new Command("merge", "Joins folders of one sweep that were written on different machines.") { folders, target };
        merge.SetAction(parsed => SweepMergeCommand.Run(parsed.GetValue(folders)!, parsed.GetValue(target)!, output, error));
        return merge;
    }

    private static Argument<string> Folder() => new("folder") { Description = "Folder written by sweep --output." };
}

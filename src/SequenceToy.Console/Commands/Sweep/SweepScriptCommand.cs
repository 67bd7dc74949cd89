using System.Text;
using SequenceToy.Files;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Writes a job file that runs the sweep of a folder on a cluster.</summary>
internal static class SweepScriptCommand
{
    private const string Output = "--output";
    private const int MostShards = 100_000;

    public static int Run(ScriptRequest request, TextWriter output, CancellationToken cancellation)
    {
        if (request.Slurm == request.Kubernetes)
        {
            throw new ArgumentException($"--slurm or --kubernetes must be given; {(request.Slurm ? "both were" : "neither was")}.");
        }

        var shards = Require.Between(request.Shards, 1, MostShards, name: "--shards");
        Require.Between(request.Threads, 1, 1024, name: "--threads");
        SweepFolderOption.CheckExists("folder", request.Folder);
        CheckName("--image", request.Image);
        CheckName("--claim", request.Claim);
        OutputFile.CheckWritable(Output, request.Output);
        SweepFolderOption.CheckNotOfSweep(request.Folder, (Output, request.Output));
        var sweep = SweepFolderOption.Named("folder", request.Folder, () => SequenceSweep.Load(request.Folder));

        // Some plans cannot be split.
        sweep.WithShard(1, shards).Validate();
        if (SecondsPerRun(sweep, request.Folder, cancellation) is not { } seconds)
        {
            return CommandLine.Canceled;
        }

        var plan = new JobPlan(request.Folder, shards, request.Threads, sweep.MaxRunsOfShard(shards), seconds);
        var text = request.Slurm ? SlurmScript.Of(plan) : KubernetesManifest.Of(plan, request.Image, request.Claim);
        if (request.Output is null)
        {
            output.Write(text);
            return CommandLine.Completed;
        }

        OutputFile.Write(
            Output, request.Output, () => WholeFile.Write(request.Output, stream => stream.Write(Encoding.UTF8.GetBytes(text))));
        output.WriteLine($"{request.Output}: {NumberFormat.Count(shards, "task")}. {plan.Estimate}");
        return CommandLine.Completed;
    }

    // From the runs in the folder; before the first, from trial runs. Null when it was canceled.
    private static double? SecondsPerRun(SequenceSweep sweep, string folder, CancellationToken cancellation)
    {
        var results = SweepFolderOption.Named("folder", folder, () => SweepResults.Load(folder));
        double[] times = [.. results.Cells.SelectMany(cell => cell.Runs).Where(run => run.Error is null).Select(run => run.Seconds)];
        return times.Length > 0 ? times.Average() : TrialRuns.Of(sweep, cancellation)?.SecondsPerRun;
    }

    private static void CheckName(string option, string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl) || name.Any(char.IsWhiteSpace))
        {
            throw new ArgumentException($"{option} must be a name without spaces; it was {ArgumentText.Of(name)}.");
        }
    }
}

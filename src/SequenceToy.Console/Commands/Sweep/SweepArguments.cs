using System.CommandLine;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>The arguments and options of <c>sweep</c>.</summary>
internal sealed class SweepArguments
{
    private readonly Argument<string?> task = new("task")
    {
        Description = "Task id, as shown by list, or an alias, such as sum; left out with --continue.",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string[]> over = new("--over")
    {
        Description =
            "Axis of the sweep: an option of run and its values, such as hidden=2,3,5 or hidden=1..8; repeatable. "
            + "Each combination of values is a cell.",
    };
    private readonly Option<int?> seeds = NumberOption.Whole(
        "--seeds", "Runs per cell, with consecutive seeds (1 to 1 million). [default: 20; 1000 with --seeds-until]", 100);
    private readonly Option<int?> firstSeed = NumberOption.Whole(
        "--first-seed", "First seed of each cell (0 to 1 billion). [default: 0]", 100);
    private readonly Option<double?> seedsUntil = NumberOption.Real(
        "--seeds-until",
        "Runs each cell until the success rate is known to plus or minus this share (above 0, at most 0.5). [default: none]", 0.05);
    private readonly Option<int?> halving = NumberOption.Whole(
        "--halving",
        "Seeds per cell in the first round (1 to --seeds); the better half of the cells continues with twice as many, up to --seeds. "
        + "[default: none]", 5);
    private readonly Option<int?> random = NumberOption.Whole(
        "--random", "Runs a random sample of this many cells (1 to 100,000). [default: all cells]", 50);
    private readonly Option<string?> target = new("--output")
    {
        Description = "Folder that keeps each run; the same command continues there. [default: none; runs are not kept]",
    };
    private readonly Option<string?> continued = new("--continue")
    {
        Description = "Continues the sweep in this folder, with its settings.",
    };
    private readonly Option<int?> threads = NumberOption.Whole(
        "--threads", "Networks trained at the same time (1 to 1024). [default: the number of processor cores]", 4);
    private readonly Option<string?> shard = new("--shard")
    {
        Description =
            "Runs one shard only, such as 3/16 for the third of 16. "
            + "[default: environment variable SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX, or all]",
    };
    private readonly Option<int?> shards = NumberOption.Whole(
        "--shards", "Number of shards with JOB_COMPLETION_INDEX (1 to 1 million). [default: environment variable SEQUENCETOY_SHARDS]", 16);
    private readonly Option<bool> retryFailed = new("--retry-failed") { Description = "Repeats the runs that failed with an error." };
    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "Shows the number of cells and runs and the estimated time; writes nothing.",
    };
    private readonly Option<bool> defineOnly = new("--define-only")
    {
        Description = "Writes the definition to the folder and runs nothing; for sweep script.",
    };
    private readonly Option<bool> quiet = new("--quiet") { Description = RunOptions.QuietDescription };
    private readonly Option<string?> json = new("--json") { Description = RunOptions.JsonDescription };
    private readonly RunOptions options = new(areOfOneNetwork: true);

    private Option[] OfExperiment => options.OfExperiment;

    public void AddTo(Command command)
    {
        command.Add(task);
        Option[] own =
        [
            over, seeds, firstSeed, seedsUntil, halving, random, target, continued, threads, shard, shards, retryFailed, dryRun, defineOnly,
            quiet, json,
        ];
        Array.ForEach([.. own, .. OfExperiment], command.Add);
    }

    /// <exception cref="ArgumentException">Options do not fit together.</exception>
    public SweepRequest Read(ParseResult parsed)
    {
        var folder = parsed.GetValue(continued);
        SweepFolderOption.Check("--output", parsed.GetValue(target));
        return new SweepRequest
        {
            Cells = folder is null ? New(parsed) : Continued(parsed, folder),
            Continues = folder is not null,
            Folder = folder ?? parsed.GetValue(target),
            Seeds = parsed.GetValue(seeds),
            FirstSeed = parsed.GetValue(firstSeed),
            SeedsUntil = parsed.GetValue(seedsUntil),
            Halving = parsed.GetValue(halving),
            Random = parsed.GetValue(random),
            Threads = parsed.GetValue(threads),
            Shard = ShardChoice.Of(parsed.GetValue(shard), parsed.GetValue(shards), Environment.GetEnvironmentVariable),
            RetryFailed = parsed.GetValue(retryFailed),
            DryRun = parsed.GetValue(dryRun),
            DefineOnly = parsed.GetValue(defineOnly),
            Quiet = parsed.GetValue(quiet),
            Json = parsed.GetValue(json),
        };
    }

    private Func<SequenceSweep> New(ParseResult parsed)
    {
        var entry = TaskArgument.Find(
            parsed.GetValue(task) ?? throw new ArgumentException("task must be given, or --continue with the folder of a sweep."));
        var known = OverAxis.Known(OfExperiment);
        OverAxis[] axes = [.. (parsed.GetValue(over) ?? []).Select(text => OverAxis.Parse(text, known))];
        foreach (var axis in axes)
        {
            if (axes.Count(other => other.Option == axis.Option) > 1)
            {
                throw new ArgumentException($"--over must name each option once; {axis.Name} is there twice.");
            }

            if (GivenOption.Is(parsed, axis.Option))
            {
                throw new ArgumentException($"--over {axis.Name} must not be given together with {axis.Option.Name}.");
            }
        }

        var given = CellArguments.Given(parsed, OfExperiment);
        return () => CellAxes.Of(new CellArguments(entry, given, axes), axes);
    }

    private Func<SequenceSweep> Continued(ParseResult parsed, string folder)
    {
        if (parsed.GetValue(task) is { } name)
        {
            throw new ArgumentException(
                $"task must be left out with --continue, which takes it from the folder; it was {ArgumentText.Of(name)}.");
        }

        Option[] others = [over, firstSeed, random, target, .. OfExperiment];
        if (Array.Find(others, option => GivenOption.Is(parsed, option)) is { } other)
        {
            throw new ArgumentException($"{other.Name} must be left out with --continue, which takes the settings from the folder.");
        }

        SweepFolderOption.CheckExists("--continue", folder);
        return () => SweepFolderOption.Named("--continue", folder, () => SequenceSweep.Load(folder));
    }
}

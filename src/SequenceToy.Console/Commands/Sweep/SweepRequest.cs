using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>A sweep from the command line; null for what was not given.</summary>
internal sealed record SweepRequest
{
    private const int MaxSeeds = 1_000_000;
    private const int LargestFirstSeed = 1_000_000_000;
    private const int MaxCells = 100_000;
    private const int DefaultSeeds = 20;
    private const int DefaultAtMost = 1000;
    private const double WidestHalf = 0.5;

    /// <summary>Creates the cells; the seeds and the rest are set by this request.</summary>
    public required Func<SequenceSweep> Cells { get; init; }

    /// <summary>True when the cells are those of the folder.</summary>
    public bool Continues { get; init; }
    public string? Folder { get; init; }
    public int? Seeds { get; init; }
    public int? FirstSeed { get; init; }
    public double? SeedsUntil { get; init; }
    public int? Halving { get; init; }
    public int? Random { get; init; }
    public int? Threads { get; init; }
    public ShardChoice? Shard { get; init; }
    public bool RetryFailed { get; init; }
    public bool DryRun { get; init; }
    public bool DefineOnly { get; init; }
    public bool Quiet { get; init; }
    public string? Json { get; init; }

    /// <summary>The option that named the folder.</summary>
    public string FolderOption => Continues ? "--continue" : "--output";

    /// <summary>Creates and checks the sweep.</summary>
    /// <exception cref="ArgumentException">An option or a value of an axis does not fit.</exception>
    public SequenceSweep Sweep()
    {
        if (SeedsUntil is not null && Halving is not null)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"--halving and --seeds-until must not be given together; they were {Halving} and {SeedsUntil}."));
        }

        if (FirstSeed is { } start && (SeedsUntil is not null || Halving is not null))
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"--first-seed must not be given with --halving or --seeds-until, which start with seed 0; it was {start}."));
        }

        if (Shard is not null && Folder is null)
        {
            throw new ArgumentException(
                $"--output must be given with a shard, so that shards meet in one folder; it was {Shard.ToString().ToLowerInvariant()}.");
        }

        if (Shard is { Count: > 1 } && Halving is { } compared)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"--halving compares all cells, so it must not be given with a shard; it was {compared}."));
        }

        if (DryRun && Json is not null)
        {
            throw new ArgumentException($"--json must be left out with --dry-run, which writes nothing; it was {ArgumentText.Of(Json)}.");
        }

        if (DefineOnly && Folder is null)
        {
            throw new ArgumentException("--define-only needs --output, the folder that receives the definition.");
        }

        var sweep = Checked();
        try
        {
            sweep.Validate();
            return sweep;
        }
        catch (CellException problem)
        {
            throw new ArgumentException(problem.Message, problem);
        }
        catch (ArgumentException problem) when (problem.InnerException is ArgumentException cause)
        {
            // The library puts the values before the message that names the parameter.
            throw new ArgumentException(problem.Message.Replace(cause.Message, RunOptions.Named(cause), StringComparison.Ordinal), problem);
        }
    }

    private SequenceSweep Checked()
    {
        var count = Seeds is { } seeds ? Require.Between(seeds, 1, MaxSeeds, name: "--seeds") : null as int?;
        var start = FirstSeed is { } seed ? Require.Between(seed, 0, LargestFirstSeed, name: "--first-seed") : null as int?;
        var first = Halving is { } halving ? Require.Between(halving, 1, count ?? DefaultSeeds, name: "--halving") : null as int?;
        var width = SeedsUntil is { } until ? Require.PositiveUpTo(until, WidestHalf, name: "--seeds-until") : null as double?;
        var random = Random is { } cells ? Require.Between(cells, 1, MaxCells, name: "--random") : null as int?;
        var threads = Threads is { } cores ? Require.Between(cores, 1, 1024, name: "--threads") : null as int?;
        var sweep = Cells();
        var combinations = sweep.Axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count);
        if (random is null && !Continues && combinations > MaxCells)
        {
            throw new ArgumentException(
                $"--over must give at most {NumberFormat.Count(MaxCells)} cells; it gives {NumberFormat.Number(combinations)}. "
                + "With --random, some of them are drawn.");
        }

        sweep = width is not null ? sweep.WithSeedsUntil(width.Value, count ?? DefaultAtMost)
            : first is not null ? sweep.WithSuccessiveHalving(count ?? DefaultSeeds, first.Value)
            : Continues ? (count is null ? sweep : sweep.WithSeedCount(count.Value))
            : count is not null || start is not null ? sweep.WithSeeds(count ?? DefaultSeeds, start) : sweep;
        sweep = random is null ? sweep : sweep.WithRandomCells(random.Value);
        sweep = threads is null ? sweep : sweep.WithThreads(threads.Value);
        sweep = Shard is null ? sweep : sweep.WithShard(Shard.Number, Shard.Count);
        return RetryFailed ? sweep.WithFailuresRetried() : sweep;
    }
}

using System.Globalization;
using SequenceToy.Sweeps.Execution;
using SequenceToy.Sweeps.SeedPlans;
using SequenceToy.Sweeps.Storage;

namespace SequenceToy.Sweeps;

/// <summary>Many runs of an experiment: all combinations of settings, each with many seeds, on all processor cores. Immutable: each call
/// returns a new sweep.</summary>
/// <remarks>The result of a run depends only on its settings and its seed: threads, shards, order and interruptions change nothing. With
/// the fused engine, runs are bit-identical on processors with the same vector width.</remarks>
/// <example><code>
/// using SequenceToy; using SequenceToy.Sweeps; using SequenceToy.Tasks.Numbers;
/// var results = SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 20))
///     .Over("hiddenSize", [2, 5], (experiment, size) => experiment.WithLstm(hiddenSize: size))
///     .WithSeeds(10)
///     .Run();
/// string table = results.ToString(); // success rates and scores with 95% intervals
/// </code></example>
public sealed partial class SequenceSweep
{
    private const int MaxSeeds = SeedPlan.LargestCount;
    private const long LargestRuns = 10_000_000;

    private readonly SequenceExperiment experiment;
    private readonly Parts parts;
    private readonly Lazy<ValueList<SweepCell>> cells;

    private SequenceSweep(SequenceExperiment experiment, Parts parts)
    {
        (this.experiment, this.parts) = (experiment, parts);
        cells = new Lazy<ValueList<SweepCell>>(
            () => parts.Stored?.Cells ?? CellBuilder.Build(experiment, parts.Dimensions, parts.Sample));
    }

    /// <summary>The axes, in the order in which they were added.</summary>
    public ValueList<SweepAxis> Axes => parts.Stored?.Axes ?? [.. parts.Dimensions.Select(dimension => dimension.Axis)];

    /// <summary>The cells: the combinations of values to run. The last axis varies fastest.</summary>
    /// <exception cref="ArgumentException">A value does not fit its setting, or there are more than 100,000 cells.</exception>
    public ValueList<SweepCell> Cells => cells.Value;

    /// <summary>Creates a sweep of an experiment without axes: 20 seeds of the same settings.</summary>
    /// <param name="experiment">The experiment. Its seed is replaced by seeds from 0 on.</param>
    /// <exception cref="ArgumentException">The experiment writes checkpoints: all runs would write the same file.</exception>
    public static SequenceSweep Of(SequenceExperiment experiment)
    {
        Require.NotNull(experiment, nameof(experiment));
        return !experiment.HasCheckpoints
            ? new SequenceSweep(experiment, new Parts([], new FixedSeeds(20), new SweepOptions(Environment.ProcessorCount)))
            : throw new ArgumentException(
                "experiment must not write checkpoints in a sweep, whose runs would share the file: use WithoutCheckpoints.",
                nameof(experiment));
    }

    /// <summary>Adds an axis: a setting and its values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="name">The name of the axis, such as <c>hiddenSize</c>; tables use it as the name of the column.</param>
    /// <param name="values">The values, at least one, all different as text.</param>
    /// <param name="change">The function that returns the experiment with a value applied. It must depend on nothing else.</param>
    /// <exception cref="ArgumentException">The name is empty or already used, there are no values, or two have the same text.</exception>
    /// <exception cref="InvalidOperationException">The sweep was read from a folder.</exception>
    public SequenceSweep Over<T>(string name, IEnumerable<T> values, Func<SequenceExperiment, T, SequenceExperiment> change)
    {
        Require.NotNull(change, nameof(change));
        CheckNotStored();
        T[] all = [.. Require.NotNull(values, nameof(values))];
        string[] texts = [.. all.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")];
        if (string.IsNullOrWhiteSpace(Require.NotNull(name, nameof(name)))
            || Axes.Any(axis => string.Equals(axis.Name, name, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"name must be new and not empty; it was {PrintableText.Quoted(name)}.", nameof(name));
        }

        if (all.Length == 0)
        {
            throw new ArgumentException(
                $"values must contain at least one value of {PrintableText.Quoted(name)}; it was empty.", nameof(values));
        }

        if (texts.GroupBy(text => text, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } repeated)
        {
            throw new ArgumentException(
                $"values must differ as text; {PrintableText.Quoted(repeated.Key)} of {PrintableText.Quoted(name)} is there twice.",
                nameof(values));
        }

        return With(parts with
        {
            Dimensions =
            [
                .. parts.Dimensions,
                new SweepDimension(
                    new SweepAxis(name, [.. texts]),
                    [.. all.Select(value => new Func<SequenceExperiment, SequenceExperiment>(before => change(before, value)))]),
            ],
        });
    }

    /// <summary>Runs each cell with consecutive seeds.</summary>
    /// <param name="count">The number of seeds, from 1 to 1 million. Default of a sweep: 20.</param>
    /// <param name="first">The first seed, from 0 to 1 billion. Judge settings with seeds other than those used to choose them. Default:
    /// null, which keeps the current one (0 in a new sweep).</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public SequenceSweep WithSeeds(int count, int? first = null) => With(parts with
    {
        Seeds = new FixedSeeds(
            Require.Between(count, 1, MaxSeeds, name: nameof(count)),
            Require.Between(
                first ?? (parts.Seeds as FixedSeeds)?.First ?? 0, 0, SeedPlan.LargestFirst, name: nameof(first))),
    });

    /// <summary>Changes the largest number of seeds of a cell; the rule for the seeds and the first seed stay.</summary>
    /// <param name="count">The number of seeds, from 1 to 1 million.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public SequenceSweep WithSeedCount(int count) =>
        With(parts with { Seeds = parts.Seeds.WithMax(Require.Between(count, 1, MaxSeeds, name: nameof(count))) });

    /// <summary>Runs each cell until its success rate is known well enough: the 95% Wilson interval is narrow, or the seeds are used
    /// up.</summary>
    /// <remarks>Starts with 10 seeds and adds half as many again each time. Looking several times makes the interval cover the true rate
    /// slightly less often than 95%.</remarks>
    /// <param name="halfWidth">The half-width of the interval to reach, above 0 and at most 0.5.</param>
    /// <param name="atMost">The largest number of seeds, from 1 to 1 million.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public SequenceSweep WithSeedsUntil(double halfWidth, int atMost) => With(parts with
    {
        Seeds = new SeedsUntil(
            Require.PositiveUpTo(halfWidth, 0.5, name: nameof(halfWidth)), Require.Between(atMost, 1, MaxSeeds, name: nameof(atMost))),
    });

    /// <summary>Ends hopeless cells early: after the first seeds, only the better half of the cells goes on with twice the seeds, and so on
    /// (successive halving).</summary>
    /// <remarks>Cells are compared by the number of runs that reached the goal, then by the median score. The results of dropped cells
    /// rest on fewer seeds, and tables show how many. Source: Jamieson and Talwalkar (2016), with seeds as the resource.</remarks>
    /// <param name="seeds">The number of seeds of the cells that stay, from 1 to 1 million.</param>
    /// <param name="firstSeeds">The number of seeds of every cell, from 1 to <paramref name="seeds"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public SequenceSweep WithSuccessiveHalving(int seeds, int firstSeeds = 5) => With(parts with
    {
        Seeds = new SuccessiveHalving(
            Require.Between(seeds, 1, MaxSeeds, name: nameof(seeds)), Require.Between(firstSeeds, 1, seeds, name: nameof(firstSeeds))),
    });

    /// <summary>Runs a random sample of the combinations instead of all.</summary>
    /// <param name="count">The number of cells, from 1 to 100,000; all, if there are no more.</param>
    /// <param name="seed">The random seed of the sample. Default: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is outside its range.</exception>
    /// <exception cref="InvalidOperationException">The sweep was read from a folder.</exception>
    public SequenceSweep WithRandomCells(int count, int seed = 0)
    {
        CheckNotStored();
        return With(parts with { Sample = (Require.Between(count, 1, SweepDefinition.MaxCells, name: nameof(count)), seed) });
    }

    /// <summary>Sets the number of networks trained at the same time.</summary>
    /// <param name="threads">The number of threads, from 1 to 1024. Default of a sweep: the number of processor cores.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public SequenceSweep WithThreads(int threads) =>
        With(parts with { Options = parts.Options with { Threads = Require.Between(threads, 1, 1024, name: nameof(threads)) } });

    /// <summary>Runs only one part of the sweep; other processes run the others, into the same folder.</summary>
    /// <remarks>Processes need no coordination: each knows its runs. Two processes with the same shard do no harm.</remarks>
    /// <param name="shard">The number of the part, from 1 to <paramref name="shards"/>.</param>
    /// <param name="shards">The number of parts, from 1 to 1 million.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public SequenceSweep WithShard(int shard, int shards)
    {
        Require.Between(shards, 1, MaxSeeds, name: nameof(shards));
        var index = Require.Between(shard, 1, shards, name: nameof(shard)) - 1;
        return With(parts with { Options = parts.Options with { Shard = index, Shards = shards } });
    }

    /// <summary>Repeats runs that failed with an exception when the sweep runs again. Default: only runs that failed for reasons of the
    /// machine, such as too little memory, are repeated.</summary>
    public SequenceSweep WithFailuresRetried() => With(parts with { Options = parts.Options with { RetriesFailures = true } });

    /// <summary>Checks all cells, as <see cref="Run"/> does first.</summary>
    /// <exception cref="ArgumentException">A value does not fit its setting, settings and data of a cell do not fit together, there are too
    /// many cells, or seeds and shards do not fit together.</exception>
    public void Validate()
    {
        if (parts.Seeds.ComparesCells && parts.Options.Shards > 1)
        {
            throw new ArgumentException("Successive halving compares all cells, so it cannot be split into shards: leave out WithShard.");
        }

        if (MaxRuns > LargestRuns)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"cells times seeds must be at most {LargestRuns}; it was {MaxRuns}. WithRandomCells draws some of the cells."));
        }

        foreach (var cell in Cells.DistinctBy(cell => cell.Key, StringComparer.Ordinal))
        {
            if (parts.Seeds.NeedsGoal && cell.Goal is null)
            {
                throw new ArgumentException(
                    "WithSeedsUntil needs a goal to measure success rates: set one with WithGoal, or use WithSeeds.");
            }

            try
            {
                cell.Experiment(seed: 0).Validate();
            }
            catch (ArgumentException problem) when (cell.Values.Count > 0)
            {
                throw new ArgumentException($"{cell.ToText(Axes)}: {problem.Message}", problem);
            }
        }
    }

    /// <summary>Runs the sweep, or continues it in a folder.</summary>
    /// <param name="folder">The folder of the sweep, which is created if needed. Each run is stored there when it ends; runs that are
    /// already there are not repeated. Default: null, which keeps the runs only in the results.</param>
    /// <param name="progress">The receiver of the progress after each run, called from several threads, one at a time. An exception that it
    /// throws ends the sweep and is thrown by this method; the runs so far stay in the folder. Default: null, none.</param>
    /// <param name="cancellationToken">Ends the sweep; unfinished runs are left out, and the results have what is done.</param>
    /// <returns>The runs of the folder and of this process, by cell.</returns>
    /// <exception cref="ArgumentException">See <see cref="Validate"/>. Or the folder holds another sweep; the message shows the
    /// difference.</exception>
    /// <exception cref="SweepFormatException">The definition in the folder is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be read or written; what was written stays readable.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading or writing the folder is not permitted.</exception>
    public SweepResults Run(
        string? folder = null, IProgress<SweepProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        Validate();
        var table = new RunTable(Cells);
        if (folder is null)
        {
            new SweepExecution(Cells, parts.Options, table, log: null, progress).Run(parts.Seeds, cancellationToken);
            return new SweepResults(Axes, table.ToCells(), !parts.Seeds.Next(table).Any(), problems: []);
        }

        SweepFolder.Open(folder, Definition());
        SweepFolder.ReadRuns(folder, Cells, table);
        table.RemoveFailures(parts.Options.RetriesFailures);
        using (var log = new RunLog(folder))
        {
            new SweepExecution(Cells, parts.Options, table, log, progress).Run(parts.Seeds, cancellationToken);
        }

        return SweepResults.Load(folder, Cells, Axes, parts.Seeds);
    }

    private SweepDefinition Definition() => new()
    {
        SchemaVersion = SweepDefinition.CurrentVersion,
        Version = SweepDefinition.LibraryVersion,
        Axes = Axes,
        Cells = [.. Cells.Select(StoredCell.Of)],
        Seeds = StoredSeeds.Of(parts.Seeds),
    };

    /// <summary>Sets the rule for the seeds.</summary>
    internal SequenceSweep With(SeedPlan seeds) => With(parts with { Seeds = seeds });

    private SequenceSweep With(Parts changed) => new(experiment, changed);

    private sealed record Parts(ValueList<SweepDimension> Dimensions, SeedPlan Seeds, SweepOptions Options)
    {
        public (int Count, int Seed)? Sample { get; init; }

        public StoredCells? Stored { get; init; }
    }
}

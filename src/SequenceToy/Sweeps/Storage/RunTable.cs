using SequenceToy.Sweeps.SeedPlans;

namespace SequenceToy.Sweeps.Storage;

/// <summary>The runs of a sweep by cell and seed; several threads may add.</summary>
/// <param name="cells">The cells.</param>
internal sealed class RunTable(IReadOnlyList<SweepCell> cells) : IRunLookup
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Key, int Seed), SweepRun> runs = [];

    public int Cells => cells.Count;

    /// <summary>The number of runs.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return runs.Count;
            }
        }
    }

    /// <summary>Adds a run; of two records of the same run, a completed one comes before a failed one, then the first stays.</summary>
    /// <returns>False when the table already had a different record of the run.</returns>
    public bool Add(string key, SweepRun run)
    {
        lock (gate)
        {
            if (runs.TryGetValue((key, run.Seed), out var first) && (first.Error is null || run.Error is not null))
            {
                return first.IsSameAs(run) || first.Error is not null || run.Error is not null;
            }

            runs[(key, run.Seed)] = run;
            return true;
        }
    }

    /// <summary>Removes the runs that failed, so that they are done again.</summary>
    /// <param name="all">True for all; false for failures of the machine only.</param>
    public void RemoveFailures(bool all)
    {
        lock (gate)
        {
            foreach (var failed in runs.Where(entry => entry.Value.Error is not null && (all || entry.Value.IsMachineFailure)).ToArray())
            {
                runs.Remove(failed.Key);
            }
        }
    }

    public SweepRun? Find(int cell, int seed)
    {
        lock (gate)
        {
            return runs.GetValueOrDefault((cells[cell].Key, seed));
        }
    }

    public double ErrorOf(int cell, SweepRun run)
    {
        var metric = cells[cell].Metric;
        var score = run.Scores!.Find(metric) ?? double.NaN;
        return double.IsNaN(score) ? double.PositiveInfinity : metric.HigherIsBetter() ? -score : score;
    }

    /// <summary>Returns the runs of each cell in the order of seeds.</summary>
    public ValueList<CellResults> ToCells()
    {
        lock (gate)
        {
            var byKey = runs.ToLookup(entry => entry.Key.Key, entry => entry.Value, StringComparer.Ordinal);
            return [.. cells.Select(cell => new CellResults(cell, [.. byKey[cell.Key].OrderBy(run => run.Seed)]))];
        }
    }
}

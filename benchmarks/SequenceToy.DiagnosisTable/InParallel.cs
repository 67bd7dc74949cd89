using System.Collections.Concurrent;

namespace SequenceToy.DiagnosisTable;

/// <summary>Executes two training runs in parallel; results are in the order of the items.</summary>
internal static class InParallel
{
    private const int Threads = 2;

    public static IReadOnlyList<TResult> Map<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var all = items.ToArray();
        var results = new TResult[all.Length];
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, all.Length), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Threads },
            index => results[index] = work(all[index]));
        return results;
    }
}

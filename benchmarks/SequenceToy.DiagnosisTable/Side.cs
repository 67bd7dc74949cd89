using System.Collections.Concurrent;

namespace SequenceToy.DiagnosisTable;

/// <summary>Two trainings side by side, results in the order of what was asked.</summary>
internal static class Side
{
    private const int Threads = 2;

    public static IReadOnlyList<TResult> BySide<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
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

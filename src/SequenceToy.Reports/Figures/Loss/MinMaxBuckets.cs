using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>Which epochs of a long history the page draws: of each bucket those with the lowest and the highest of each loss, so that no
/// peak is lost.</summary>
internal static class MinMaxBuckets
{
    /// <summary>The largest number of buckets.</summary>
    public const int Most = 400;

    /// <summary>How many epochs a bucket has; 1 where all are drawn.</summary>
    public static int SizeFor(int epochs) => epochs <= 2 * Most ? 1 : (epochs + Most - 1) / Most;

    /// <summary>The records drawn, in order.</summary>
    public static IEnumerable<EpochRecord> Of(IReadOnlyList<EpochRecord> history)
    {
        var size = SizeFor(history.Count);
        return size == 1 ? history : history.Chunk(size).SelectMany(Ends).Append(history[^1]).DistinctBy(record => record.Epoch);
    }

    private static IEnumerable<EpochRecord> Ends(EpochRecord[] bucket) =>
        new[] { bucket.MinBy(Training)!, bucket.MaxBy(Training)!, bucket.MinBy(Validation)!, bucket.MaxBy(Validation)! }
            .DistinctBy(record => record.Epoch).OrderBy(record => record.Epoch);

    private static double Training(EpochRecord record) => record.Loss;
    private static double Validation(EpochRecord record) => record.ValidationLoss ?? 0;
}

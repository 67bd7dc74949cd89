using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The epochs of a long history that the page draws: the lowest and highest loss of each bucket, so that every peak
/// stays.</summary>
internal static class MinMaxBuckets
{
    /// <summary>The largest number of buckets.</summary>
    public const int Most = 400;

    /// <summary>Returns the number of epochs per bucket; 1 when all are drawn.</summary>
    public static int SizeFor(int epochs) => epochs <= 2 * Most ? 1 : (epochs + Most - 1) / Most;

    /// <summary>Returns the drawn records in order.</summary>
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

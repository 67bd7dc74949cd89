using System.Diagnostics;
using SequenceToy.Training;

namespace SequenceToy.Studio.Sessions;

/// <summary>Collects the epochs of one training and shows them at most 30 times a second.</summary>
/// <param name="counter">Counts the weight updates.</param>
/// <param name="updatesPerEpoch">The number of updates per epoch.</param>
/// <param name="poll">Called as often.</param>
/// <param name="show">Shows the epochs so far; null to show none.</param>
internal sealed class FrameProgress(
    UpdateCounter counter, int updatesPerEpoch, Action poll, Action<IReadOnlyList<EpochRecord>>? show)
    : IProgress<EpochRecord>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(33);

    private readonly List<EpochRecord> records = [];
    private long last = Stopwatch.GetTimestamp();

    public void Report(EpochRecord value)
    {
        counter.Add(updatesPerEpoch);
        if (show is not null)
        {
            records.Add(value);
        }

        if (Stopwatch.GetElapsedTime(last) >= Interval)
        {
            show?.Invoke(records);
            poll();
            last = Stopwatch.GetTimestamp();
        }
    }
}

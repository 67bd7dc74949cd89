using System.Numerics;

namespace SequenceToy.Training;

/// <summary>
/// After which epochs of a training the network is looked at; always after the last of a training that was not cancelled.
/// </summary>
public sealed record SnapshotSchedule
{
    private SnapshotSchedule(int? every) => Every = every;

    /// <summary>After epochs 1, 2, 4, 8 …: much happens early, so that nine looks show 200 epochs, fifteen 10,000.</summary>
    public static SnapshotSchedule Doubling { get; } = new((int?)null);

    /// <summary>How many epochs lie between two looks; null where they double.</summary>
    public int? Every { get; }

    /// <summary>After every so many epochs.</summary>
    /// <param name="epochs">How many, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1.</exception>
    public static SnapshotSchedule EveryEpochs(int epochs) => new(Require.Between(epochs, 1, int.MaxValue, name: nameof(epochs)));

    /// <summary>Whether an epoch, from 1, is one of them.</summary>
    internal bool Includes(int epoch) => Every is { } every ? epoch % every == 0 : BitOperations.IsPow2(epoch);
}

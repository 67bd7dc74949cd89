using System.Numerics;

namespace SequenceToy.Training;

/// <summary>The epochs after which a snapshot is taken; always includes the last epoch, unless training was canceled.</summary>
public sealed record SnapshotSchedule
{
    private SnapshotSchedule(int? every) => Every = every;

    /// <summary>Snapshots after epochs 1, 2, 4, 8 … and the last one, most of them early: 9 for 200 epochs, 15 for 10,000.</summary>
    public static SnapshotSchedule Doubling { get; } = new((int?)null);

    /// <summary>The number of epochs between snapshots; null for doubling.</summary>
    public int? Every { get; }

    /// <summary>Creates a schedule with a fixed number of epochs between snapshots.</summary>
    /// <param name="epochs">The number of epochs between snapshots, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> is below 1.</exception>
    public static SnapshotSchedule EveryEpochs(int epochs) => new(Require.Between(epochs, 1, int.MaxValue, name: nameof(epochs)));

    /// <summary>Returns true when the schedule includes an epoch, counted from 1.</summary>
    internal bool Includes(int epoch) => Every is { } every ? epoch % every == 0 : BitOperations.IsPow2(epoch);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SnapshotSchedule), PrintMembers);
}

namespace SequenceToy.Sweeps;

/// <summary>The progress of a sweep after a run.</summary>
/// <param name="Completed">The number of runs that are done, including those that the folder already had.</param>
/// <param name="Planned">The number of runs planned so far, done or not. It can grow when the number of seeds depends on earlier runs, as
/// with <see cref="SequenceSweep.WithSeedsUntil"/>.</param>
/// <param name="Failed">The number of runs of this process that failed.</param>
/// <param name="Elapsed">The time since the sweep began.</param>
/// <param name="TimeLeft">The estimated time until all planned runs are done.</param>
public sealed record SweepProgress(int Completed, int Planned, int Failed, TimeSpan Elapsed, TimeSpan TimeLeft)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SweepProgress), PrintMembers);
}

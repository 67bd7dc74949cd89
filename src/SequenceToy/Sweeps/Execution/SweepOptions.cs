namespace SequenceToy.Sweeps.Execution;

/// <summary>How a process runs its part of a sweep; changes no result.</summary>
/// <param name="Threads">The number of networks trained at the same time.</param>
/// <param name="Shard">The index of the shard, from 0.</param>
/// <param name="Shards">The number of shards.</param>
/// <param name="RetriesFailures">True to repeat the runs whose code failed.</param>
internal sealed record SweepOptions(int Threads, int Shard = 0, int Shards = 1, bool RetriesFailures = false);

namespace SequenceToy.Studio.Sessions;

/// <summary>Runs long computations on threads of their own, so that the pool's threads stay free for messages.</summary>
internal static class OwnThreads
{
    /// <summary>Runs an action on a thread of its own.</summary>
    public static Task Run(Action action) => Task.Factory.StartNew(
        action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Starts an asynchronous function on a thread of its own.</summary>
    public static Task Run(Func<Task> start) => Task.Factory.StartNew(
        start, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    /// <summary>Calls an action with each number from 1 to a count, on as many threads as there are cores.</summary>
    /// <param name="count">The number of calls, at least 0.</param>
    /// <param name="action">The action; an exception ends its thread.</param>
    public static Task For(int count, Action<int> action)
    {
        var started = 0;
        return Task.WhenAll(Enumerable.Range(0, Math.Min(count, Environment.ProcessorCount)).Select(_ => Run(() =>
        {
            while (Interlocked.Increment(ref started) is var next && next <= count)
            {
                action(next);
            }
        })));
    }
}

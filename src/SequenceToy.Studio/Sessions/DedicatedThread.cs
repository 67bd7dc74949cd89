namespace SequenceToy.Studio.Sessions;

/// <summary>Runs long computations on threads of their own, so that the pool's threads stay free for messages.</summary>
internal static class DedicatedThread
{
    /// <summary>Runs an action on a thread of its own.</summary>
    public static Task Run(Action action) => Task.Factory.StartNew(
        action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Runs a function on a thread of its own.</summary>
    public static Task<T> Run<T>(Func<T> function) => Task.Factory.StartNew(
        function, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Starts an asynchronous function on a thread of its own.</summary>
    public static Task Run(Func<Task> start) => Task.Factory.StartNew(
        start, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
}

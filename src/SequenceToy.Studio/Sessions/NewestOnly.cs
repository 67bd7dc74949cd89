namespace SequenceToy.Studio.Sessions;

/// <summary>Does the newest piece of work; starting another cancels the one before at once.</summary>
/// <remarks>Canceled work may take a moment to end. At most two pieces run at a time, so that such work cannot pile up.</remarks>
/// <param name="work">The work; it may throw <see cref="OperationCanceledException"/> when canceled, and nothing else.</param>
internal sealed class NewestOnly<T>(Func<T, CancellationToken, Task> work) : IAsyncDisposable
{
    private const int MostAtOnce = 2;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim free = new(MostAtOnce);
    private readonly HashSet<Task> running = [];
    private CancellationTokenSource? newest;
    private bool isDisposed;

    /// <summary>True while any work runs, canceled work included.</summary>
    public bool IsBusy
    {
        get
        {
            lock (gate)
            {
                return running.Count > 0;
            }
        }
    }

    /// <summary>Starts work on another thread and cancels the work before; does nothing after disposal.</summary>
    public void Start(T item)
    {
        lock (gate)
        {
            newest?.Cancel();
            if (isDisposed)
            {
                return;
            }

            var source = newest = new CancellationTokenSource();
            var task = RunWhenFree(item, source.Token);
            running.Add(task);
            _ = task.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>Cancels the newest work.</summary>
    public void Cancel()
    {
        lock (gate)
        {
            newest?.Cancel();
        }
    }

    /// <summary>Cancels all work and waits until none runs.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] left;
        lock (gate)
        {
            isDisposed = true;
            newest?.Cancel();
            left = [.. running];
        }

        await Task.WhenAll(left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            running.ExceptWith(left);
        }
    }

    private async Task RunWhenFree(T item, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await DedicatedThread.Run(() => work(item, cancellation)).ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    private void Ended(Task task)
    {
        lock (gate)
        {
            running.Remove(task);
        }
    }
}

namespace SequenceToy.Studio.Sessions;

/// <summary>The processor cores that all pages of this process share: limits how many networks train at once. Thread-safe.</summary>
/// <remarks>Networks of the current settings have places of their own, so that they do not wait for the other seeds of other pages. The
/// memory of each training is limited (<see cref="Settings.StudioMemory"/>), so this also limits that of the process.</remarks>
/// <param name="cores">The number of cores.</param>
internal sealed class SharedCores(int cores) : IDisposable
{
    private const int MainPerCore = 4;
    private readonly SemaphoreSlim main = new(cores * MainPerCore);
    private readonly SemaphoreSlim others = new(cores);
    private int running;

    /// <summary>The cores of this process.</summary>
    public static SharedCores OfProcess { get; } = new(Environment.ProcessorCount);

    /// <summary>The number of networks that train now.</summary>
    public int Running => Volatile.Read(ref running);

    /// <summary>Trains the network of the current settings of a page on a thread of its own, as soon as there is a place.</summary>
    /// <param name="train">The training.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public async Task<T> Train<T>(Func<T> train, CancellationToken cancellation)
    {
        await main.WaitAsync(cancellation).ConfigureAwait(false);
        Interlocked.Increment(ref running);
        try
        {
            return await DedicatedThread.Run(train).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref running);
            main.Release();
        }
    }

    /// <summary>Trains another seed on a thread of its own as soon as a core is free.</summary>
    /// <param name="train">The training.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was canceled.</exception>
    public async Task TrainOther(Action train, CancellationToken cancellation)
    {
        await others.WaitAsync(cancellation).ConfigureAwait(false);
        Interlocked.Increment(ref running);
        try
        {
            await DedicatedThread.Run(train).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref running);
            others.Release();
        }
    }

    public void Dispose()
    {
        main.Dispose();
        others.Dispose();
    }
}

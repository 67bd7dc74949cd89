namespace SequenceToy.Networks.LibTorch;

/// <summary>A process-wide setting of libtorch, changed while it is needed; the previous value is restored after the last holder's
/// disposal.</summary>
/// <remarks>Simultaneous holders share the value set last.</remarks>
/// <param name="get">Reads the setting.</param>
/// <param name="set">Changes the setting.</param>
internal sealed class SharedSetting<T>(Func<T> get, Action<T> set)
    where T : struct
{
    private readonly Lock gate = new();
    private readonly List<Held> holders = [];
    private T before;

    /// <summary>Changes the setting until the returned object is disposed.</summary>
    public IDisposable Hold(T value)
    {
        lock (gate)
        {
            if (holders.Count == 0)
            {
                before = get();
            }

            var held = new Held(this, value);
            holders.Add(held);
            SetTo(value);
            return held;
        }
    }

    private void Release(Held held)
    {
        lock (gate)
        {
            if (holders.Remove(held))
            {
                SetTo(holders.Count == 0 ? before : holders[^1].Value);
            }
        }
    }

    private void SetTo(T value)
    {
        if (!EqualityComparer<T>.Default.Equals(get(), value))
        {
            set(value);
        }
    }

    private sealed class Held(SharedSetting<T> setting, T value) : IDisposable
    {
        public T Value => value;

        public void Dispose() => setting.Release(this);
    }
}

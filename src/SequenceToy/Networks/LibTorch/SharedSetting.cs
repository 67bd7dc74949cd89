namespace SequenceToy.Networks.LibTorch;

/// <summary>A setting that libtorch has once for the whole process, held while it is needed; the value from before comes back when
/// the last holder lets go.</summary>
/// <remarks>Those who hold it side by side share the value asked for last.</remarks>
/// <param name="get">Reads it.</param>
/// <param name="set">Changes it.</param>
internal sealed class SharedSetting<T>(Func<T> get, Action<T> set)
    where T : struct
{
    private readonly Lock gate = new();
    private readonly List<Held> holders = [];
    private T before;

    /// <summary>Sets it until what comes back is disposed of.</summary>
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

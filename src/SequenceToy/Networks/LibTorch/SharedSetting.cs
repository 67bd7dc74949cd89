namespace SequenceToy.Networks.LibTorch;

/// <summary>A setting that libtorch has once for the whole process, held while networks are trained; the value from before comes back when
/// the last training ends.</summary>
/// <remarks>Trainings side by side share the value asked for last.</remarks>
/// <param name="get">Reads it.</param>
/// <param name="set">Changes it.</param>
internal sealed class SharedSetting<T>(Func<T> get, Action<T> set)
    where T : struct
{
    private readonly Lock gate = new();
    private int users;
    private T before;

    /// <summary>Sets it until what comes back is disposed of.</summary>
    public IDisposable Hold(T value)
    {
        lock (gate)
        {
            if (users++ == 0)
            {
                before = get();
            }

            SetTo(value);
        }

        return new Held(this);
    }

    private void Release()
    {
        lock (gate)
        {
            if (--users == 0)
            {
                SetTo(before);
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

    private sealed class Held(SharedSetting<T> setting) : IDisposable
    {
        private SharedSetting<T>? held = setting;

        public void Dispose()
        {
            held?.Release();
            held = null;
        }
    }
}

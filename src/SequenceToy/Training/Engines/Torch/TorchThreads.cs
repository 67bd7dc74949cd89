using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>libtorch's number of threads while networks are trained; the number from before comes back when the last training
/// ends.</summary>
/// <remarks>libtorch has one number for the whole process: trainings side by side share the one asked for last.</remarks>
internal sealed class TorchThreads : IDisposable
{
    private static readonly Lock Shared = new();
    private static int users;
    private static int before;

    public TorchThreads(int count)
    {
        LibTorchLoader.EnsureLoaded();
        lock (Shared)
        {
            if (users++ == 0)
            {
                before = get_num_threads();
            }

            if (get_num_threads() != count)
            {
                set_num_threads(count);
            }
        }
    }

    public void Dispose()
    {
        lock (Shared)
        {
            if (--users == 0 && get_num_threads() != before)
            {
                set_num_threads(before);
            }
        }
    }
}

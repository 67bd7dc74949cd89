using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Collects an epoch's numbers on the device and reads them together: the only time an epoch waits for its device.</summary>
internal sealed class DeviceNumbers : IDisposable
{
    private readonly List<Tensor> numbers = [];

    /// <param name="number">A tensor of one number.</param>
    public void Add(Tensor number) => numbers.Add(number.detach().DetachFromDisposeScope());

    /// <summary>Returns all numbers since the last call.</summary>
    public float[] Take()
    {
        if (numbers.Count == 0)
        {
            return [];
        }

        using var together = stack(numbers);
        using var onCpu = together.cpu();
        Dispose();
        return onCpu.data<float>().ToArray();
    }

    public void Dispose()
    {
        numbers.ForEach(number => number.Dispose());
        numbers.Clear();
    }
}

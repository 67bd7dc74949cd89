using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>The samples of one training step as tensors.</summary>
internal sealed class TensorBatch : IDisposable
{
    public TensorBatch(Tensor inputs, Tensor targets, Tensor? lengths, Tensor? mask, ReadOnlySpan<int> counted)
    {
        Inputs = inputs;
        Targets = targets;
        Lengths = lengths;
        Mask = mask;
        foreach (var count in counted)
        {
            CountedOnHost += count;
        }

        // A batch without any counted answer has a loss of 0 / 1, not 0 / 0.
        Divisor = mask is null ? null : tensor((float)Math.Max(CountedOnHost, 1), device: inputs.device);
    }

    /// <summary>[batch, steps, features].</summary>
    public Tensor Inputs { get; }

    /// <summary>[batch, width], [batch, steps, width]; of classes without the last axis.</summary>
    public Tensor Targets { get; }

    /// <summary>[batch] on the CPU, or null.</summary>
    public Tensor? Lengths { get; }

    /// <summary>[batch, steps], 1 where an answer counts, or null when all do.</summary>
    public Tensor? Mask { get; }

    /// <summary>How many answers count.</summary>
    public int CountedOnHost { get; }

    /// <summary>The same, at least 1, on the device; null when all answers count.</summary>
    public Tensor? Divisor { get; }

    public void Dispose()
    {
        Inputs.Dispose();
        Targets.Dispose();
        Lengths?.Dispose();
        Mask?.Dispose();
        Divisor?.Dispose();
    }
}

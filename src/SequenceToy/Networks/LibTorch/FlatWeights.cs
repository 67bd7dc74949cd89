using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>All weights of a network in one buffer and all gradients in another; the parameters become views of them.</summary>
/// <remarks>An optimizer step, norm or copy is then one operation instead of one per parameter. The views outlive this object: disposing it
/// frees only the gradient.</remarks>
internal sealed unsafe class FlatWeights : IDisposable
{
    private readonly FlatLayout layout;
    private readonly Tensor[] gradientViews;

    /// <param name="model">The network whose weights it holds.</param>
    /// <param name="device">The device of the buffers.</param>
    /// <param name="layout">The order of the weights; null for the device's preferred one.</param>
    public FlatWeights(SequenceModel model, Device device, FlatLayout? layout = null)
    {
        using var noGradient = no_grad();
        using var scope = NewDisposeScope();
        var summary = ModelSummary.Of(model.Shape);
        this.layout = layout ?? (device.type == DeviceType.CUDA ? FlatLayout.OfCuDnn(summary) : FlatLayout.OfSummary(summary));
        var inOrder = model.OrderedParameters().ToArray();
        var parameters = this.layout.Order.Select(i => inOrder[i]).ToArray();
        Weights = cat(parameters.Select(parameter => parameter.detach().to(device).flatten()).ToArray()).DetachFromDisposeScope();
        Gradient = zeros_like(Weights).DetachFromDisposeScope();
        gradientViews = new Tensor[parameters.Length];
        var offset = 0L;
        for (var i = 0; i < parameters.Length; i++)
        {
            var size = parameters[i].numel();
            var shape = parameters[i].shape;
            parameters[i].set_(Weights.narrow(0, offset, size).view(shape));
            gradientViews[i] = Gradient.narrow(0, offset, size).view(shape).DetachFromDisposeScope();
            parameters[i].grad = gradientViews[i];
            offset += size;
        }
    }

    /// <summary>The weights as a tensor: [parameterCount].</summary>
    public Tensor Weights { get; }

    /// <summary>The gradient as a tensor: [parameterCount].</summary>
    public Tensor Gradient { get; }

    /// <summary>The number of weights.</summary>
    public int Count => (int)Weights.numel();

    /// <summary>The weights' memory on the CPU: [parameterCount]. Valid until this object is disposed.</summary>
    public float* Pointer => MemoryOf(Weights);

    /// <summary>The gradient's memory on the CPU: [parameterCount]. Valid until this object is disposed.</summary>
    public float* GradientPointer => MemoryOf(Gradient);

    /// <summary>Copies the weights, or other numbers in their layout, to the summary's order.</summary>
    public void CopyTo(Span<float> inOrderOfSummary, Tensor? numbers = null)
    {
        using var onCpu = (numbers ?? Weights).cpu();
        layout.FromBuffer(onCpu.data<float>().ToArray(), inOrderOfSummary);
    }

    /// <summary>Sets the weights, or other numbers in their layout, from the summary's order.</summary>
    public void Set(ReadOnlySpan<float> inOrderOfSummary, Tensor? numbers = null)
    {
        using var noGradient = no_grad();
        using var values = tensor(layout.ToBuffer(inOrderOfSummary));
        (numbers ?? Weights).copy_(values);
    }

    public void Dispose()
    {
        foreach (var view in gradientViews)
        {
            view.Dispose();
        }

        Gradient.Dispose();
        Weights.Dispose();
    }

    private static float* MemoryOf(Tensor tensor) => (float*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tensor.bytes));
}

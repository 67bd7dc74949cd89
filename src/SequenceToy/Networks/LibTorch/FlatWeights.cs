using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>All weights of a network in one buffer, and all gradients in another; the network's parameters become views of them.</summary>
/// <remarks>One buffer makes an optimizer's step, a norm or a copy one operation instead of one per parameter. The views outlive this
/// object: disposing it lets go of the gradient only.</remarks>
internal sealed unsafe class FlatWeights : IDisposable
{
    private readonly FlatLayout layout;
    private readonly Tensor[] gradientViews;

    /// <param name="model">The network.</param>
    /// <param name="device">Where the buffers are.</param>
    /// <param name="layout">In which order weights lie in them; null for the one that the device wants.</param>
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

    /// <summary>[parameterCount].</summary>
    public Tensor Weights { get; }

    /// <summary>[parameterCount].</summary>
    public Tensor Gradient { get; }

    /// <summary>parameterCount.</summary>
    public int Count => (int)Weights.numel();

    /// <summary>The weights' memory, for those on the CPU: [parameterCount]. Valid until this object is disposed.</summary>
    public float* Pointer => MemoryOf(Weights);

    /// <summary>The gradient's memory, likewise.</summary>
    public float* GradientPointer => MemoryOf(Gradient);

    /// <summary>Copies numbers that lie as the weights do, such as themselves, into the order of the summary.</summary>
    public void CopyTo(Span<float> inOrderOfSummary, Tensor? numbers = null)
    {
        using var onCpu = (numbers ?? Weights).cpu();
        layout.FromBuffer(onCpu.data<float>().ToArray(), inOrderOfSummary);
    }

    /// <summary>Sets such numbers from the order of the summary.</summary>
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

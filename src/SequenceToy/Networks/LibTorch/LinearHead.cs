using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The linear output layer as a TorchSharp module, ŷ = xWᵀ + b, with the names and shapes of <c>torch.nn.Linear</c>.</summary>
/// <remarks>TorchSharp 0.107.0's own <c>Linear</c> leaves its native module, about 600 bytes, behind when it is disposed.</remarks>
public sealed class LinearHead : nn.Module<Tensor, Tensor>
{
    private Parameter weightValues;
    private Parameter biasValues;

    /// <summary>Creates the layer; all weights are zero.</summary>
    internal LinearHead(int inputs, int outputs)
        : base(nameof(LinearHead))
    {
        weightValues = new Parameter(zeros(outputs, inputs));
        biasValues = new Parameter(zeros(outputs));
        register_parameter(nameof(weight), weightValues);
        register_parameter(nameof(bias), biasValues);
    }

    /// <summary>The weights W, [outputs, inputs]. A parameter that is assigned belongs to the layer.</summary>
    /// <exception cref="ArgumentNullException">The parameter is null.</exception>
    /// <exception cref="ArgumentException">The parameter is disposed.</exception>
    public Parameter weight
    {
        get => weightValues;
        set => Replace(nameof(weight), ref weightValues, value);
    }

    /// <summary>The biases b, [outputs]. A parameter that is assigned belongs to the layer.</summary>
    /// <exception cref="ArgumentNullException">The parameter is null.</exception>
    /// <exception cref="ArgumentException">The parameter is disposed.</exception>
    public Parameter bias
    {
        get => biasValues;
        set => Replace(nameof(bias), ref biasValues, value);
    }

    /// <summary>Returns the outputs for states of the last layer.</summary>
    /// <param name="input">The states, [..., inputs].</param>
    /// <returns>[..., outputs].</returns>
    public override Tensor forward(Tensor input) => nn.functional.linear(input, weightValues, biasValues);

    // By reflection, TorchSharp would register the fields a second time, by their own names.
    protected override void RegisterComponents()
    {
    }

    private void Replace(string name, ref Parameter current, Parameter value)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (ReferenceEquals(value, current))
        {
            return;
        }

        if (value.IsInvalid)
        {
            throw new ArgumentException($"{name} must not be disposed.", name);
        }

        current.Dispose();
        current = value;
        current.DetachFromDisposeScope();
        ConditionallyRegisterParameter(name, current);
    }
}

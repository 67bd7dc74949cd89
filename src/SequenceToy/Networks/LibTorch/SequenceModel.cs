using SequenceToy.Networks.Cells;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The network as a TorchSharp module for custom loops: recurrent layers such as <c>torch.nn.LSTM</c> and a linear head.</summary>
/// <remarks>
/// <para>State-dict keys are PyTorch's, from <c>lstm.weight_ih_l0</c> to <c>head.bias</c>; the recurrent
/// layers have the name <see cref="RecurrentOptions.Key"/>, such as <c>lstm</c>.</para>
/// <para>After the last step, the head reads the last layer's final state; when bidirectional, those of both directions.</para>
/// <para>Inputs and outputs are scaled. Training is not thread-safe; forward passes are.</para>
/// </remarks>
public sealed class SequenceModel : nn.Module<Tensor, Tensor>
{
#pragma warning disable CA1051 // TorchSharp registers modules by their fields, whose names are the keys of the state dict.
    /// <summary>The linear output layer.</summary>
    public readonly LinearHead head;
#pragma warning restore CA1051

    /// <summary>Creates a network with PyTorch's random initial weights, drawn from a seed.</summary>
    /// <param name="shape">The inputs, recurrent layers and outputs.</param>
    /// <param name="seed">The random seed; the same seed gives the same weights on every platform. Default: 0.</param>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded.</exception>
    public SequenceModel(NetworkShape shape, int seed = 0)
        : this(Require.NotNull(shape, nameof(shape)), InitialWeights.Draw(shape, SeededRandom.ForSeed(seed, RandomPurpose.Weights)))
    {
    }

    /// <summary>Creates a network with given weights, in the order of <see cref="ModelSummary.Weights"/>.</summary>
    internal SequenceModel(NetworkShape shape, ReadOnlySpan<float> weights)
        : base(Loaded(nameof(SequenceModel)))
    {
        Shape = shape;

        // A dispose scope of the caller would dispose the parameters when it ends.
        using (var scope = NewDisposeScope())
        {
            Layers = shape.Recurrent.Cell.ToTorch(shape.Features);
            register_module(shape.Recurrent.Key, Layers.Module);
            head = new LinearHead(shape.HeadInputs, shape.Outputs);
            RegisterComponents();
            foreach (var parameter in parameters())
            {
                parameter.DetachFromDisposeScope();
            }
        }

        SetWeights(weights);
    }

    /// <summary>The inputs, recurrent layers and outputs.</summary>
    public NetworkShape Shape { get; }

    /// <summary>The recurrent layers, batch first, such as a <c>torch.nn.LSTM</c>.</summary>
    public nn.Module Recurrent => Layers.Module;

    /// <summary>The recurrent layers and their calls; not a module, so that the layers are registered by their key only.</summary>
    internal CellTorch Layers { get; }

    /// <summary>Returns the network's outputs for sequences of equal length.</summary>
    /// <param name="input">The sequences, [batch, steps, features], scaled.</param>
    /// <returns>[batch, outputs] after the last step, or [batch, steps, outputs] at every step.</returns>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>Returns the network's outputs for sequences of different lengths.</summary>
    /// <param name="input">The sequences, [batch, steps, features], scaled, padded at the end.</param>
    /// <param name="lengths">The steps of each sequence, [batch] int64 on the CPU; null when all have the same number of steps.</param>
    /// <returns>[batch, outputs] after each sequence's last step, or [batch, steps, outputs] at every step, meaningless in
    /// padding.</returns>
    public Tensor forward(Tensor input, Tensor? lengths)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var scope = NewDisposeScope();

        // Without gradients, the LSTM of libtorch 2.10 gives wrong states from the second step on some processors (seen on AMD EPYC with
        // AVX-512). The computation with gradients is correct; without them, the caller gets the numbers without the graph.
        var wantsGradient = is_grad_enabled();
        using var gradient = enable_grad();
        var prediction = head.call(States(input, lengths));
        return (wantsGradient ? prediction : prediction.detach()).MoveToOuterDisposeScope();
    }

    /// <summary>Returns the head's inputs; they live in the current dispose scope, with all intermediate tensors.</summary>
    /// <param name="input">The sequences, [batch, steps, features], scaled, padded at the end.</param>
    /// <param name="lengths">The lengths, [batch] as in <see cref="forward(Tensor, Tensor?)"/>, or null.</param>
    /// <returns>[batch, head inputs] after each sequence's last step, or [batch, steps, head inputs].</returns>
    internal Tensor States(Tensor input, Tensor? lengths)
    {
        var (output, final) = Layers.States(input, lengths);
        return Shape.Placement == TargetPlacement.LastStep ? LastLayer(final) : output;
    }

    /// <summary>Returns a copy of all weights, in the order of <see cref="ModelSummary.Weights"/>.</summary>
    public float[] GetWeights()
    {
        var weights = new float[ModelSummary.Of(Shape).ParameterCount];
        var offset = 0;
        foreach (var parameter in OrderedParameters())
        {
            // Each tensor has a variable: one without a reference may be finalized while libtorch still reads it.
            using var detached = parameter.detach();
            using var onHost = detached.cpu();
            using var values = onHost.contiguous();
            values.data<float>().CopyTo(weights.AsSpan(offset, (int)values.numel()));
            offset += (int)values.numel();
        }

        return weights;
    }

    /// <summary>Replaces all weights of the network.</summary>
    /// <param name="weights">The new weights, <see cref="ModelSummary.ParameterCount"/> numbers in the order of
    /// <see cref="ModelSummary.Weights"/>.</param>
    /// <exception cref="ArgumentException">The number of weights differs.</exception>
    public void SetWeights(ReadOnlySpan<float> weights)
    {
        var count = ModelSummary.Of(Shape).ParameterCount;
        if (weights.Length != count)
        {
            throw new ArgumentException($"weights must have {count} numbers; it had {weights.Length}.", nameof(weights));
        }

        using var noGradient = no_grad();
        var offset = 0;
        foreach (var parameter in OrderedParameters())
        {
            var size = (int)parameter.numel();
            using var values = tensor(weights.Slice(offset, size).ToArray(), parameter.shape);
            parameter.copy_(values);
            offset += size;
        }
    }

    /// <summary>True when the module's weights are disposed.</summary>
    internal bool IsDisposed => OrderedParameters().Any(parameter => parameter is null || parameter.IsInvalid);

    /// <summary>Returns the first difference from a shape in words, or null; checks for replaced weights too.</summary>
    internal string? DifferenceFrom(NetworkShape wanted)
    {
        if (IsDisposed)
        {
            return "it was disposed";
        }

        var replaced = ModelSummary.Of(Shape).Weights.Zip(OrderedParameters()).FirstOrDefault(
            pair => pair.Second.dtype != ScalarType.Float32
                || !pair.Second.shape.SequenceEqual(pair.First.Shape.Select(size => (long)size)));
        return ModelSummary.DifferenceBetween(Shape, wanted) ?? (replaced.First is null ? null
            : $"its {replaced.First.Name} is [{string.Join(", ", replaced.Second.shape)}] of {replaced.Second.dtype}, the model's is "
                + $"{replaced.First.Shape} of {ScalarType.Float32}");
    }

    /// <summary>Moves the module to a device, in evaluation mode.</summary>
    internal SequenceModel On(ComputeDevice device)
    {
        this.to(TorchForward.DeviceOf(device));
        eval();
        return this;
    }

    /// <summary>Returns the parameters in the order of <see cref="ModelSummary.Weights"/>.</summary>
    internal IEnumerable<Parameter> OrderedParameters() => ModelSummary.Of(Shape).Weights.Select(weight => get_parameter(weight.Name)!);

    // The base constructor already uses torch.
    private static string Loaded(string name)
    {
        LibTorchLoader.EnsureLoaded();
        return name;
    }

    // final: [layers · directions, batch, hidden] → [batch, directions · hidden]
    private Tensor LastLayer(Tensor final)
    {
        var last = (Shape.Recurrent.Layers * Shape.Recurrent.Directions) - 1;
        return Shape.Recurrent.Bidirectional ? cat([final.select(0, last - 1), final.select(0, last)], 1) : final.select(0, last);
    }
}

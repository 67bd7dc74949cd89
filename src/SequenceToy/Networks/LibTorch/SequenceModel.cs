using SequenceToy.Networks.Cells;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The network itself: recurrent layers such as <c>torch.nn.LSTM</c> and a <c>torch.nn.Linear</c> head, a TorchSharp module for
/// custom loops.</summary>
/// <remarks>
/// <para>State-dict keys are those PyTorch gives the same modules, from <c>lstm.weight_ih_l0</c> to <c>head.bias</c>: the layers' module is
/// registered under <see cref="RecurrentOptions.Key"/>.</para>
/// <para>After the last step, the head sees the last layer's final state: of both directions, side by side, when bidirectional.</para>
/// <para>Numbers in and out are scaled. Not safe for training by two threads at once; forward passes are.</para>
/// </remarks>
public sealed class SequenceModel : nn.Module<Tensor, Tensor>
{
#pragma warning disable CA1051 // TorchSharp registers modules by their fields, whose names are the keys of the state dict.
    /// <summary>The linear head.</summary>
    public readonly Linear head;
#pragma warning restore CA1051

    /// <summary>A network with PyTorch's random first weights, drawn from a seed.</summary>
    /// <param name="shape">What goes in, what comes out, how large.</param>
    /// <param name="seed">The same seed gives the same weights on every platform.</param>
    /// <exception cref="LibTorchLoadException">libtorch cannot be loaded.</exception>
    public SequenceModel(NetworkShape shape, int seed = 0)
        : this(Require.NotNull(shape, nameof(shape)), InitialWeights.Draw(shape, SeededRandom.ForSeed(seed, RandomPurpose.Weights)))
    {
    }

    /// <summary>A network with given weights, in the order of the summary.</summary>
    internal SequenceModel(NetworkShape shape, ReadOnlySpan<float> weights)
        : base(Loaded(nameof(SequenceModel)))
    {
        Shape = shape;

        // A dispose scope of the caller's would take the parameters with it when it ends.
        using (var scope = NewDisposeScope())
        {
            Layers = shape.Recurrent.Cell.ToTorch(shape.Features);
            register_module(shape.Recurrent.Key, Layers.Module);
            head = nn.Linear(shape.HeadInputs, shape.Outputs);
            RegisterComponents();
            foreach (var parameter in parameters())
            {
                parameter.DetachFromDisposeScope();
            }
        }

        SetWeights(weights);
    }

    /// <summary>What goes in, what comes out, how large.</summary>
    public NetworkShape Shape { get; }

    /// <summary>The recurrent layers, batch first: a <c>torch.nn.LSTM</c>, <c>torch.nn.GRU</c>, <c>torch.nn.RNN</c> …, by the options'
    /// kind.</summary>
    public nn.Module Recurrent => Layers.Module;

    /// <summary>The recurrent layers with what calls them; no module, so that they are registered by their key alone.</summary>
    internal CellTorch Layers { get; }

    /// <summary>The network's answers to sequences of equal length.</summary>
    /// <param name="input">[batch, steps, features], scaled.</param>
    /// <returns>[batch, outputs] after the last step, or [batch, steps, outputs] at every step.</returns>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>The network's answers to sequences of different lengths.</summary>
    /// <param name="input">[batch, steps, features], scaled, padded at the end.</param>
    /// <param name="lengths">[batch] whole numbers (int64) on the CPU: each sequence's steps; null when all have the same.</param>
    /// <returns>[batch, outputs] after each sequence's own last step, or [batch, steps, outputs] at every step, of no meaning beyond a
    /// sequence's end.</returns>
    public Tensor forward(Tensor input, Tensor? lengths)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var scope = NewDisposeScope();

        // Without gradients libtorch 2.10 takes another path through the LSTM, which on some processors (seen on AMD EPYC with AVX-512)
        // gives wrong
        // states from the second step on. The path with gradients is right; a caller who wants none gets the numbers without the graph.
        var wantsGradient = is_grad_enabled();
        using var gradient = enable_grad();
        var answer = head.call(States(input, lengths));
        return (wantsGradient ? answer : answer.detach()).MoveToOuterDisposeScope();
    }

    /// <summary>What the head sees of sequences; lives in the dispose scope it is made in, with all it was made by.</summary>
    /// <param name="input">[batch, steps, features], scaled, padded at the end.</param>
    /// <param name="lengths">[batch] as in <see cref="forward(Tensor, Tensor?)"/>, or null.</param>
    /// <returns>[batch, head inputs] after each sequence's last step, or [batch, steps, head inputs].</returns>
    internal Tensor States(Tensor input, Tensor? lengths)
    {
        var (output, final) = Layers.States(input, lengths);
        return Shape.Placement == TargetPlacement.LastStep ? LastLayer(final) : output;
    }

    /// <summary>A copy of all weights, in the order of the summary.</summary>
    public float[] GetWeights()
    {
        var weights = new float[ModelSummary.Of(Shape).ParameterCount];
        var offset = 0;
        foreach (var parameter in OrderedParameters())
        {
            // Each held by name: a tensor that nothing holds may be finalized while libtorch still reads it.
            using var detached = parameter.detach();
            using var onHost = detached.cpu();
            using var values = onHost.contiguous();
            values.data<float>().CopyTo(weights.AsSpan(offset, (int)values.numel()));
            offset += (int)values.numel();
        }

        return weights;
    }

    /// <summary>Replaces all weights.</summary>
    /// <param name="weights">As many as <see cref="ModelSummary.ParameterCount"/>, in the order of the summary.</param>
    /// <exception cref="ArgumentException">Another number of weights.</exception>
    public void SetWeights(ReadOnlySpan<float> weights)
    {
        var count = ModelSummary.Of(Shape).ParameterCount;
        if (weights.Length != count)
        {
            throw new ArgumentException($"weights must be {count} numbers; there were {weights.Length}.", nameof(weights));
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

    /// <summary>Whether its weights are gone.</summary>
    internal bool IsDisposed => OrderedParameters().Any(parameter => parameter is null || parameter.IsInvalid);

    /// <summary>The first thing in which it is not of a shape, in words; null where it is. A weight may have been replaced since.</summary>
    internal string? DifferenceFrom(NetworkShape wanted)
    {
        if (IsDisposed)
        {
            return "it was disposed of";
        }

        var replaced = ModelSummary.Of(Shape).Weights.Zip(OrderedParameters()).FirstOrDefault(
            pair => pair.Second.dtype != ScalarType.Float32
                || !pair.Second.shape.SequenceEqual(pair.First.Shape.Select(size => (long)size)));
        return ModelSummary.DifferenceBetween(Shape, wanted) ?? (replaced.First is null ? null
            : $"its {replaced.First.Name} is [{string.Join(", ", replaced.Second.shape)}] of {replaced.Second.dtype}, the model's is "
                + $"{replaced.First.Shape} of {ScalarType.Float32}");
    }

    /// <summary>Moves it to a device, ready to answer.</summary>
    internal SequenceModel On(ComputeDevice device)
    {
        this.to(TorchForward.DeviceOf(device));
        eval();
        return this;
    }

    /// <summary>The parameters in the order of the summary.</summary>
    internal IEnumerable<Parameter> OrderedParameters() => ModelSummary.Of(Shape).Weights.Select(weight => get_parameter(weight.Name)!);

    // The base constructor already touches torch.
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

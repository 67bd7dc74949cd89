using SequenceToy.Formats.Onnx;
using SequenceToy.Formats.Traces;
using SequenceToy.Kernels;

namespace SequenceToy.Networks.Cells;

/// <summary>Everything the library asks of a kind of recurrent unit. Each kind has its own folder and a line in
/// <see cref="RecurrentOptions.All"/>.</summary>
internal abstract class Cell
{
    /// <inheritdoc cref="RecurrentOptions.Name"/>
    public abstract string Name { get; }

    /// <inheritdoc cref="RecurrentOptions.DisplayName"/>
    public virtual string DisplayName => Name;

    /// <inheritdoc cref="RecurrentOptions.Key"/>
    public abstract string Key { get; }

    /// <summary>The equations, forward and backward, in vector code.</summary>
    public abstract CellKernel Kernel { get; }

    /// <summary>What a trace shows, in the order of computation: first a signal for each of the kernel's gates, in the order of the
    /// weights' rows.</summary>
    public abstract ValueList<UnitSignal> Signals { get; }

    /// <summary>The gate that tells how much a unit keeps per step, from 0 to 1. Default: null, there is none.</summary>
    public virtual UnitSignal? KeepGate => null;

    /// <inheritdoc cref="RecurrentOptions.IsBounded"/>
    public virtual bool IsBounded => true;

    /// <summary>The units' own weights in the state dict, where the kernel has some: the first part of the name, and what they are
    /// for.</summary>
    public virtual (string Name, string Origin)? OwnWeights => null;

    /// <summary>What libtorch needs for a training step on the CPU. Default: as where it has no kernel for all steps at once.</summary>
    public virtual TorchCost TorchCost => new(70, 40, 2.5e-5);

    /// <summary>What computes differently by the options, beside sizes: names and values for a model's metadata.</summary>
    public virtual IEnumerable<(string Key, string Value)> Facts => [];

    /// <summary>Changes the first weights where a random start will not do.</summary>
    /// <param name="weight">The weight's name within the layers, such as <c>bias_ih_l0</c>.</param>
    /// <param name="values">Its random start.</param>
    public virtual void Start(string weight, Span<float> values)
    {
    }

    /// <summary>Where the bias of the forget gate starts. Default: null, there is no such setting.</summary>
    public virtual ForgetBias? ForgetBias => null;

    /// <summary>The options with another start of the forget gate's bias.</summary>
    /// <exception cref="InvalidOperationException">There is no such setting.</exception>
    public virtual RecurrentOptions With(ForgetBias start) =>
        throw new InvalidOperationException($"The cell must have a forget bias; {Name} has none.");

    /// <summary>Where a weight starts, in words; null where that is random.</summary>
    /// <param name="weight">The weight's name within the layers, such as <c>bias_ih_l0</c>.</param>
    public string? StartOf(string weight) =>
        ForgetBias?.Value is not null && weight.StartsWith("bias_ih", StringComparison.Ordinal) ? $"forget bias {ForgetBias}" : null;

    /// <summary>Computes one step of a layer by the equations, in double precision; shares no code with <see cref="Kernel"/>.</summary>
    /// <param name="weights">The sums of inputs and states at this step.</param>
    /// <param name="units">Where the signals go: into row <paramref name="step"/>.</param>
    /// <param name="step">The step.</param>
    /// <param name="before">The step that was read before it; negative at the first.</param>
    public abstract void Trace(LayerWeights weights, LayerRecording units, int step, int before);

    /// <summary>Adds a layer of such units to an ONNX graph.</summary>
    /// <returns>The name of its states.</returns>
    /// <exception cref="InvalidOperationException">ONNX has no operator for such units.</exception>
    public abstract string AddTo(OnnxGraph graph, OnnxLayer layer);

    /// <summary>Makes the layers of <c>torch.nn</c>.</summary>
    /// <param name="inputs">Numbers per step of the input.</param>
    public abstract CellTorch ToTorch(int inputs);
}

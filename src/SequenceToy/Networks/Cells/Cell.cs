using SequenceToy.Formats.Onnx;
using SequenceToy.Formats.Traces;
using SequenceToy.Kernels;

namespace SequenceToy.Networks.Cells;

/// <summary>A kind of recurrent unit. Each kind has its own folder and a line in <see cref="RecurrentOptions.All"/>.</summary>
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

    /// <summary>The signals of a trace in the order of computation, first one per gate of the kernel in the order of the weights'
    /// rows.</summary>
    public abstract ValueList<UnitSignal> Signals { get; }

    /// <summary>The gate that sets how much a unit keeps per step, from 0 to 1. Default: null, there is no such gate.</summary>
    public virtual UnitSignal? KeepGate => null;

    /// <inheritdoc cref="RecurrentOptions.IsBounded"/>
    public virtual bool IsBounded => true;

    /// <summary>The extra weights of the units in the state dict, if any: the first part of their name, and their purpose.</summary>
    public virtual (string Name, string Origin)? OwnWeights => null;

    /// <summary>The parts of the state that a step leaves to the next, named as in PyTorch and ONNX. Default: only h.</summary>
    public virtual ValueList<string> State => ["h"];

    /// <summary>The cost of a training step with libtorch on the CPU. Default: that of cells without a kernel for all steps at
    /// once.</summary>
    public virtual TorchCost TorchCost => new(70, 40, 2.5e-5);

    /// <summary>The options that change the computation, besides sizes: names and values for a model's metadata.</summary>
    public virtual IEnumerable<(string Key, string Value)> Facts => [];

    /// <summary>Changes the initial weights where a random start is unsuitable.</summary>
    /// <param name="weight">The weight's name within the layers, such as <c>bias_ih_l0</c>.</param>
    /// <param name="values">The random initial values.</param>
    public virtual void Start(string weight, Span<float> values)
    {
    }

    /// <summary>The initial value of the forget gate's bias. Default: null, there is no such setting.</summary>
    public virtual ForgetBias? ForgetBias => null;

    /// <summary>Returns the options with another initial value of the forget gate's bias.</summary>
    /// <exception cref="InvalidOperationException">The cell has no forget bias.</exception>
    public virtual RecurrentOptions With(ForgetBias start) =>
        throw new InvalidOperationException($"The cell must have a forget bias; {Name} has none.");

    /// <summary>Returns the initial value of a weight in words; null where it is random.</summary>
    /// <param name="weight">The weight's name within the layers, such as <c>bias_ih_l0</c>.</param>
    public string? StartOf(string weight) =>
        ForgetBias?.Value is not null && weight.StartsWith("bias_ih", StringComparison.Ordinal) ? $"forget bias {ForgetBias}" : null;

    /// <summary>Computes one step of a layer by the equations, in double precision; shares no code with <see cref="Kernel"/>.</summary>
    /// <param name="weights">The sums of inputs and states at this step.</param>
    /// <param name="units">The recorded signals; this step is written to row <paramref name="step"/>.</param>
    /// <param name="step">The step to compute.</param>
    /// <param name="before">The step that was read before it; negative at the first.</param>
    public abstract void Trace(LayerWeights weights, LayerRecording units, int step, int before);

    /// <summary>Adds a layer of such units to an ONNX graph.</summary>
    /// <returns>The name of the layer's states in the graph.</returns>
    /// <exception cref="InvalidOperationException">ONNX has no operator for such units.</exception>
    public abstract string AddTo(OnnxGraph graph, OnnxLayer layer);

    /// <summary>Creates the layers of <c>torch.nn</c>.</summary>
    /// <param name="inputs">The number of features per step of the input.</param>
    public abstract CellTorch ToTorch(int inputs);
}

using SequenceToy.Scaling;

namespace SequenceToy.Export.Onnx;

/// <summary>What an ONNX model takes and gives. Immutable.</summary>
public sealed record OnnxOptions
{
    /// <summary>Whether scaling and the reading of the outputs are part of the model: inputs and answers in real units, and for classes the
    /// class and its probabilities. If not, the model is the network alone: inputs scaled by <see cref="DatasetScaling.Inputs"/> go in, the
    /// head's outputs come out. Default: true.</summary>
    public bool RealUnits { get; init; } = true;

    /// <summary>Whether the model has the input <c>lengths</c>, with which a batch may hold sequences of different lengths; whoever leaves
    /// it out has sequences of equal length. Default: null, only where the training sequences had several lengths.</summary>
    public bool? Lengths { get; init; }
}

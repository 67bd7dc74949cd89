using SequenceToy.Scaling;

namespace SequenceToy.Export.Onnx;

/// <summary>The options of an ONNX export: units, and sequences of different lengths. Immutable.</summary>
public sealed record OnnxOptions
{
    /// <summary>True to include scaling and decoding in the model: inputs and answers in real units, classes with probabilities. False to
    /// export the network alone, with inputs scaled by <see cref="DatasetScaling.Inputs"/> and the raw outputs of the head. Default:
    /// true.</summary>
    public bool RealUnits { get; init; } = true;

    /// <summary>True to add the optional input <c>lengths</c>, so that a batch can hold sequences of different lengths. Without it, all
    /// sequences of a batch have the same length. Default: null, which means only if the training sequences had different
    /// lengths.</summary>
    public bool? Lengths { get; init; }
}

using SequenceToy.Scaling;

namespace SequenceToy.Export.Onnx;

/// <summary>The options of an ONNX export: original or scaled units, one or several sequence lengths. Immutable.</summary>
public sealed record OnnxOptions
{
    /// <summary>True to include scaling and decoding in the model: inputs and predictions in original units, classes with probabilities.
    /// False to export the network alone: inputs are already scaled (see <see cref="DatasetScaling.Inputs"/>), outputs are those of the
    /// head. Default: true.</summary>
    public bool OriginalUnits { get; init; } = true;

    /// <summary>True to add an optional model input named <c>lengths</c>, so that a batch can hold sequences of different lengths. Without
    /// this input, a batch has one length. Default: null, chosen automatically: true if the training sequences had different
    /// lengths.</summary>
    public bool? Lengths { get; init; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(OnnxOptions), PrintMembers);
}

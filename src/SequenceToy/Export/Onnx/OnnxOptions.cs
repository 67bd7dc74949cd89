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

    /// <summary>True to add the state of the recurrent layers as inputs and outputs, so that a sequence can be fed step by step: inputs
    /// <c>h0</c> and (LSTM) <c>c0</c>, outputs <c>hn</c> and <c>cn</c>, [layers, batch, hidden] as in PyTorch. Default: false.</summary>
    /// <remarks>Begin with zeros, then pass the outputs of a call as inputs of the next. Not for bidirectional networks.</remarks>
    public bool WithState { get; init; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(OnnxOptions), PrintMembers);
}

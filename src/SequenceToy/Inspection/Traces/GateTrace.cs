using SequenceToy.Networks;

namespace SequenceToy.Inspection.Traces;

/// <summary>A trace of a network over one sequence: gates and states of every unit at every step, and the predictions. Immutable.</summary>
/// <remarks>Computed from the weights by the equations in the remarks of the network's options, in double precision; equal to
/// <c>torch.nn</c> except for rounding, a few 10⁻⁷. Needs no libtorch.</remarks>
/// <param name="Input">The traced sequence, in original units.</param>
/// <param name="ScaledInput">The scaled input of the lowest layer: [steps, features].</param>
/// <param name="Layers">The trace of each layer, from the lowest, forward before backward.</param>
/// <param name="Prediction">The prediction of the network: [1, …] after the last step, or [steps, …] at every step.</param>
/// <param name="PredictionByStep">For each step, the prediction if the sequence ended there, [steps, …]. Null for a bidirectional network
/// that predicts after the last step, because its backward direction would have read another sequence.</param>
public sealed record GateTrace(
    Sequence Input, StepValues ScaledInput, ValueList<LayerTrace> Layers, TracedPrediction Prediction, TracedPrediction? PredictionByStep)
{
    /// <summary>Traces a sequence through a network.</summary>
    /// <param name="model">The network to trace.</param>
    /// <param name="sequence">The sequence, in original units.</param>
    /// <exception cref="ArgumentException">The number of features differs from the network's, or the length differs from the common
    /// length of all training sequences.</exception>
    public static GateTrace Of(TrainedModel model, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.CheckFits(sequence, nameof(sequence));
        var shape = model.Shape;
        var scaled = model.Scaling.Inputs.Apply(sequence.Values);
        var network = new TracedNetwork(shape, model.GetWeights(), sequence.Steps);
        network.Run(scaled);
        var prediction = TracedPrediction.Of(network.Outputs(), model);
        return new GateTrace(
            sequence,
            new StepValues(scaled, shape.Features),
            [.. network.Layers.Select(layer => new LayerTrace(layer))],
            prediction,
            shape.Placement == TargetPlacement.EveryStep ? prediction
            : shape.Recurrent.Bidirectional ? null
            : TracedPrediction.Of(network.OutputsByStep(), model));
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(GateTrace), PrintMembers);
}

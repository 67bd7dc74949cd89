using SequenceToy.Networks;

namespace SequenceToy.Inspection.Traces;

/// <summary>A network's way through one sequence: every gate, memory and state of every unit at every step, and what the head made of it.
/// Immutable.</summary>
/// <remarks>Computed from the weights by the equations in the remarks of the network's options, in double precision; equal to what
/// <c>torch.nn</c> computes but for rounding, a few 10⁻⁷. Needs no libtorch.</remarks>
/// <param name="Input">The sequence, in real units.</param>
/// <param name="ScaledInput">[steps, features]: what the lowest layer read.</param>
/// <param name="Layers">Layer after layer from the lowest, forward before backward.</param>
/// <param name="Answer">What the network answers: [1, …] after the last step, or [steps, …] at every step.</param>
/// <param name="AnswerByStep">[steps, …]: what the head would answer if the sequence ended there; null for a bidirectional network that
/// answers after the last step, whose backward half would then have read another sequence.</param>
public sealed record GateTrace(
    Sequence Input, StepValues ScaledInput, ValueList<LayerTrace> Layers, TracedAnswers Answer, TracedAnswers? AnswerByStep)
{
    /// <summary>Traces a sequence through a network.</summary>
    /// <param name="model">The network.</param>
    /// <param name="sequence">In real units.</param>
    /// <exception cref="ArgumentException">A sequence with another number of features, or, when all training sequences had the same length,
    /// of another length.</exception>
    public static GateTrace Of(TrainedModel model, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.CheckFits(sequence, nameof(sequence));
        var shape = model.Shape;
        var scaled = model.Scaling.Inputs.Apply(sequence.Values);
        var network = new TracedNetwork(shape, model.GetWeights(), sequence.Steps);
        network.Run(scaled);
        var answer = TracedAnswers.Of(network.Outputs(), model);
        return new GateTrace(
            sequence,
            new StepValues(scaled, shape.Features),
            [.. network.Layers.Select(layer => new LayerTrace(layer))],
            answer,
            shape.Placement == TargetPlacement.EveryStep ? answer
            : shape.Recurrent.Bidirectional ? null
            : TracedAnswers.Of(network.OutputsByStep(), model));
    }
}

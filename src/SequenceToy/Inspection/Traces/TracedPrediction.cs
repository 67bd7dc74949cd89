using SequenceToy.Networks;

namespace SequenceToy.Inspection.Traces;

/// <summary>The predictions of a network's head, after the last step or at every step. Immutable.</summary>
/// <param name="Outputs">The scaled outputs of the head; logits for classes: [predictions, outputs].</param>
/// <param name="Values">The predictions, [predictions, width]: numbers in original units, the index of the most likely class, or 0 and 1
/// for each class of a set (multi-label).</param>
/// <param name="Probabilities">The probability of each class, [predictions, classes]; null for numbers.</param>
public sealed record TracedPrediction(StepValues Outputs, StepValues Values, StepValues? Probabilities)
{
    internal static TracedPrediction Of(float[] outputs, TrainedModel model)
    {
        float[] logits = [.. outputs];
        PredictionDecoding.ToLogits(logits, model.Activation);
        return new TracedPrediction(
            new StepValues(outputs, model.Target.Size),
            new StepValues(PredictionDecoding.Decode(logits, model.Target, model.Scaling.Targets), model.Target.Width),
            model.Target.Kind == TargetKind.Number
                ? null
                : new StepValues(PredictionDecoding.ClassProbabilities(logits, model.Target), model.Target.Size));
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(TracedPrediction), PrintMembers);
}

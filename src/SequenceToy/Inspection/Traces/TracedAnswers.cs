using SequenceToy.Networks;

namespace SequenceToy.Inspection.Traces;

/// <summary>What a network's head said, once or at every step. Immutable.</summary>
/// <param name="Outputs">[answers, outputs]: the head's numbers, scaled; for classes, the logits.</param>
/// <param name="Answers">[answers, width]: in real units, the index of the likeliest class, or 0 and 1 for each class of a set.</param>
/// <param name="Probabilities">[answers, classes]: a probability for each class; null for numbers.</param>
public sealed record TracedAnswers(StepValues Outputs, StepValues Answers, StepValues? Probabilities)
{
    internal static TracedAnswers Of(float[] outputs, TrainedModel model)
    {
        float[] logits = [.. outputs];
        AnswerDecoding.ToLogits(logits, model.Activation);
        return new TracedAnswers(
            new StepValues(outputs, model.Target.Size),
            new StepValues(AnswerDecoding.Decode(logits, model.Target, model.Scaling.Targets), model.Target.Width),
            model.Target.Kind == TargetKind.Number
                ? null
                : new StepValues(AnswerDecoding.ClassProbabilities(logits, model.Target), model.Target.Size));
    }
}

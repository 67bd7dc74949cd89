namespace SequenceToy.Console.Json;

/// <summary>The JSON document of an answer of a saved network.</summary>
/// <param name="Input">The input, step after step.</param>
/// <param name="Answer">The answer, step after step; one step when the network answers only after the last.</param>
/// <param name="Probabilities">The probability of each class, answered step after answered step; null for numbers.</param>
/// <param name="InRange">True when all inputs are within the training range.</param>
/// <param name="Outside">The values outside the training range.</param>
internal sealed record AnswerDocument(
    IEnumerable<IEnumerable<float>> Input, IEnumerable<IEnumerable<float>> Answer, IEnumerable<float>? Probabilities, bool InRange,
        IEnumerable<ValueOutside> Outside)
{
    public static AnswerDocument Of(Prediction prediction) => new(
        ExampleDocument.Steps(prediction.Input), ExampleDocument.Steps(prediction.Answer), prediction.Probabilities, prediction.IsInRange,
            prediction.Outside);
}

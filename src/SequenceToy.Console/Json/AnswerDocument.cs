namespace SequenceToy.Console.Json;

/// <summary>An answer of a saved network as other programs read it.</summary>
/// <param name="Input">Step after step.</param>
/// <param name="Answer">Step after step; one step where the network answers after the last.</param>
/// <param name="Probabilities">Of each class at each answered step, one after the other; null where the answer is a number.</param>
/// <param name="InRange">Whether all inputs are within what was trained on.</param>
/// <param name="Outside">Those that are not.</param>
internal sealed record AnswerDocument(
    IEnumerable<IEnumerable<float>> Input, IEnumerable<IEnumerable<float>> Answer, IEnumerable<float>? Probabilities, bool InRange,
        IEnumerable<ValueOutside> Outside)
{
    public static AnswerDocument Of(Prediction prediction) => new(
        ExampleDocument.Steps(prediction.Input), ExampleDocument.Steps(prediction.Answer), prediction.Probabilities, prediction.IsInRange,
            prediction.Outside);
}

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a prediction of a saved network.</summary>
/// <param name="Input">The input, step after step.</param>
/// <param name="Prediction">The prediction, step after step; one step when the network predicts only after the last.</param>
/// <param name="Probabilities">The probability of each class, predicted step after predicted step; null for numbers.</param>
/// <param name="InRange">True when all inputs are within the training range.</param>
/// <param name="Outside">The values outside the training range.</param>
internal sealed record PredictionDocument(
    IEnumerable<IEnumerable<float>> Input, IEnumerable<IEnumerable<float>> Prediction, IEnumerable<float>? Probabilities, bool InRange,
        IEnumerable<ValueOutside> Outside)
{
    public static PredictionDocument Of(Prediction prediction) => new(
        ExampleDocument.Steps(prediction.Input), ExampleDocument.Steps(prediction.Value), prediction.Probabilities, prediction.IsInRange,
            prediction.Outside);
}

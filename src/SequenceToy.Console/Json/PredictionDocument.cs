using System.Text.Json.Serialization;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a prediction of a saved network.</summary>
/// <param name="Id">The text that identifies the sequence in a CSV file; left out without one.</param>
/// <param name="Input">The input, step after step.</param>
/// <param name="Prediction">The prediction, step after step; one step when the network predicts only after the last.</param>
/// <param name="Probabilities">The probability of each class, predicted step after predicted step; null for numbers.</param>
/// <param name="InRange">True when all inputs are within the training range.</param>
/// <param name="Outside">The values outside the training range.</param>
/// <param name="Labels">The name of the predicted class, step after step; left out when the classes have no names.</param>
/// <param name="Classes">The names of the classes, in the order of the probabilities; left out when they have none.</param>
internal sealed record PredictionDocument(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    IEnumerable<IEnumerable<float>> Input, IEnumerable<IEnumerable<float>> Prediction, IEnumerable<float>? Probabilities, bool InRange,
    IEnumerable<ValueOutside> Outside,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<string>? Labels,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<string>? Classes)
{
    public static PredictionDocument Of(Prediction prediction, string? id) => new(
        id,
        ExampleDocument.Steps(prediction.Input), ExampleDocument.Steps(prediction.Value), prediction.Probabilities, prediction.IsInRange,
        prediction.Outside, prediction.Labels, prediction.ClassNames);
}

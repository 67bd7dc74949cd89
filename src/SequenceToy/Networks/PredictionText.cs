using System.Globalization;

namespace SequenceToy.Networks;

/// <summary>Predictions as text: numbers, or classes with names and probabilities.</summary>
internal static class PredictionText
{
    private const int MaxShown = 8;
    private const int LongestInput = 12;

    /// <summary>Returns the names of the predicted classes, one text per prediction.</summary>
    /// <param name="value">The prediction, [predictions, width].</param>
    /// <param name="names">The names of the classes.</param>
    public static ValueList<string> Labels(Sequence value, ValueList<string> names) =>
        [.. Enumerable.Range(0, value.Steps).Select(step => Label(value, step, names))];

    /// <summary>Returns a prediction: <c>'high' (class 1, 97.1%) for 10, 20</c>; the first steps of a long one.</summary>
    public static string Of(Prediction prediction)
    {
        var (value, shown) = (prediction.Value, Math.Min(prediction.Value.Steps, MaxShown));
        var isClass = prediction.Probabilities is not null && value.Features == 1;
        var predicted = prediction.Probabilities is null
            ? value.ToString()
            : string.Join("; ", Enumerable.Range(0, shown).Select(step => isClass ? Class(prediction, step) : Set(prediction, step)))
                + (shown < value.Steps ? $"; … ({NumberFormat.Count(value.Steps, "prediction")})" : "");
        return $"{predicted} for {Input(prediction.Input)}"
            + (prediction.IsInRange ? "" : $"; outside the training range: {prediction.Outside[0]}")
            + (prediction.Outside.Count > 1 ? $", and {NumberFormat.Count(prediction.Outside.Count - 1)} more" : "");
    }

    private static string Input(Sequence input) => input.Values.Length <= LongestInput ? input.ToString()
        : $"{NumberFormat.Count(input.Steps, "step")} of {NumberFormat.Count(input.Features, "feature")}";

    private static string Class(Prediction prediction, int step)
    {
        var index = prediction.Value[step, 0];
        if (!float.IsFinite(index))
        {
            return "no class: the outputs are not finite";
        }

        var probability = NumberFormat.Percent(prediction.Probabilities![step, (int)index]);
        var number = ((int)index).ToString(CultureInfo.InvariantCulture);
        return prediction.ClassNames is { } names
            ? $"{PrintableText.Quoted(names[(int)index])} (class {number}, {probability})" : $"class {number} ({probability})";
    }

    private static string Set(Prediction prediction, int step)
    {
        var names = prediction.ClassNames
            ?? [.. Enumerable.Range(0, prediction.Value.Features).Select(index => index.ToString(CultureInfo.InvariantCulture))];
        return $"{{{PrintableText.Of(Label(prediction.Value, step, names), 200)}}}";
    }

    private static string Label(Sequence value, int step, ValueList<string> names)
    {
        var own = value.Values.Slice(step * value.Features, value.Features);
        if (value.Features == 1 && names.Count > 1)
        {
            return float.IsFinite(own[0]) ? names[(int)own[0]] : "?";
        }

        var members = new List<string>();
        for (var index = 0; index < own.Length; index++)
        {
            if (!float.IsFinite(own[index]))
            {
                return "?";
            }

            if (own[index] == 1)
            {
                members.Add(names[index]);
            }
        }

        return string.Join(", ", members);
    }
}

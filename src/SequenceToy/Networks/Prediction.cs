using System.Text.Json.Serialization;

namespace SequenceToy.Networks;

/// <summary>A network's prediction for one sequence, in original units.</summary>
/// <param name="Input">The input sequence.</param>
/// <param name="Value">The prediction, [1, width] after the last step or [steps, width] at every step. Its values are numbers, the index
/// of the most likely class, or a 0 or 1 for each class of a set (multi-label). NaN if the network's outputs are not finite.</param>
/// <param name="Probabilities">The probability of each class, for each prediction; null for numbers.</param>
/// <param name="Outside">The input values outside the training range, where the network extrapolates.</param>
public sealed record Prediction(Sequence Input, Sequence Value, Sequence? Probabilities, ValueList<ValueOutside> Outside)
{
    /// <summary>True when all input values are in the training range.</summary>
    public bool IsInRange => Outside.Count == 0;

    /// <summary>The names of the classes, in the order of <see cref="Probabilities"/>. Default: null, for numbers and for classes without
    /// names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? ClassNames { get; init; }

    /// <summary>The name of the class of each prediction, [1] after the last step or [steps]: the names of a set are joined by commas; a
    /// question mark stands for a class that is not known, because the outputs are not finite. Null without
    /// <see cref="ClassNames"/>.</summary>
    /// <example><code>
    /// using SequenceToy;
    /// using SequenceToy.Data;
    /// var data = SequenceDataset.FromSamples([new([1, 2], [0]), new([2, 1], [1])], TargetSpec.Classes(["up", "down"]));
    /// using var result = SequenceExperiment.For(data).WithSamples(validationSplit: 0).WithTraining(epochs: 1, batchSize: 1).Run();
    /// string name = result.PredictDetailed(new Sequence([1, 3]))[0].Labels![0];
    /// </code></example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? Labels => ClassNames is { } names ? PredictionText.Labels(Value, names) : null;

    /// <summary>Returns the prediction as text, with the names of the classes and the probability of the predicted one, in the invariant
    /// culture.</summary>
    public override string ToString() => PredictionText.Of(this);
}

/// <summary>An input value outside the training range.</summary>
/// <param name="Step">The step, counted from 0.</param>
/// <param name="Feature">The feature, counted from 0.</param>
/// <param name="Value">The value, in original units.</param>
/// <param name="Minimum">The smallest value of the feature in training.</param>
/// <param name="Maximum">The largest value of the feature in training.</param>
public sealed record ValueOutside(int Step, int Feature, float Value, double Minimum, double Maximum)
{
    /// <summary>The name of the feature. Default: null, without names.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FeatureName { get; init; }

    /// <summary>Returns the value in words, such as <c>step 3 is 100; training had 0 to 99</c>. In this text, steps and features count from
    /// 1.</summary>
    public override string ToString() =>
        $"step {Step + 1}{Named} is " + FormattableString.Invariant($"{Value}; training had {Short(Minimum)} to {Short(Maximum)}");

    // A fraction that came from a float is written as the float.
    private static string Short(double value) =>
        !double.IsInteger(value) && (float)value == value
            ? FormattableString.Invariant($"{(float)value}") : FormattableString.Invariant($"{value}");

    private string Named => FeatureName is { } name ? $", {PrintableText.Quoted(name)}," : Feature == 0 ? "" : $", feature {Feature + 1}";
}

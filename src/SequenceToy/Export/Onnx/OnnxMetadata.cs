using System.Globalization;
using System.Text.Json.Nodes;
using SequenceToy.Networks;
using SequenceToy.Scaling;
using SequenceToy.Tasks;

namespace SequenceToy.Export.Onnx;

/// <summary>The metadata of a model: the network, its task and its scaling, as names and text values.</summary>
internal static class OnnxMetadata
{
    public static IEnumerable<(string Key, string Value)> Of(TrainedModel model, OnnxOptions options, ISequenceTask? task)
    {
        var recurrent = model.Shape.Recurrent;
        if (task is not null)
        {
            yield return ("task", task.Id);
        }

        yield return ("network", recurrent.Name);
        yield return ("hiddenSize", Text(recurrent.HiddenSize));
        yield return ("layers", Text(recurrent.Layers));
        yield return ("bidirectional", recurrent.Bidirectional ? "true" : "false");
        foreach (var fact in recurrent.Cell.Facts)
        {
            yield return fact;
        }

        yield return ("features", Text(model.Shape.Features));
        yield return ("fewestTrainingSteps", Text(model.TrainedSteps.Fewest));
        yield return ("mostTrainingSteps", Text(model.TrainedSteps.Most));
        yield return ("targetKind", model.Target.Kind.ToString());
        yield return ("targetSize", Text(model.Target.Size));
        yield return ("targetPlacement", model.Target.Placement.ToString());
        if (model.Target.Tolerance is { } tolerance)
        {
            yield return ("targetTolerance", Text(tolerance));
        }

        if (model.Target.Names is { } names)
        {
            yield return (model.Target.Kind == TargetKind.Number ? "targetNames" : "classNames", Text(names));
        }

        if (model.FeatureNames is { } features)
        {
            yield return ("featureNames", Text(features));
        }

        yield return ("units", options.OriginalUnits ? "real" : "scaled");
        yield return ("inputScaling", Text(model.Scaling.Inputs));
        if (model.Scaling.Targets is { } targets)
        {
            yield return ("targetScaling", Text(targets));
        }
    }

    // A JSON array: names may contain any character.
    private static string Text(ValueList<string> names) => new JsonArray([.. names.Select(name => JsonValue.Create(name))]).ToJsonString();

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    // One object per feature: scaled = x · scale + offset, and the training range; null where it is unknown, as for foreign weights.
    private static string Text(FittedScaler scaler) => new JsonArray(
        [.. scaler.Features.Select(feature => new JsonObject
        {
            ["scale"] = feature.Scale, ["offset"] = feature.Offset,
            ["minimum"] = Finite(feature.Minimum), ["maximum"] = Finite(feature.Maximum),
        })]).ToJsonString();

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}

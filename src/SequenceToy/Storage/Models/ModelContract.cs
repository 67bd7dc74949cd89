using System.Text.Json;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.Json;

namespace SequenceToy.Storage.Models;

/// <summary>The forms in which what a model is made of stands in files.</summary>
internal static class ModelContract
{
    /// <summary>The kinds of networks.</summary>
    public static ClosedSet Networks { get; } =
        new(typeof(RecurrentOptions), [.. RecurrentOptions.All.Select(kind => (kind.Name, kind.GetType()))]);

    /// <summary>What answers look like.</summary>
    public static SurrogateConverter<TargetSpec, TargetSurrogate> Target { get; } = new(
        target => new TargetSurrogate(target.Kind, target.Size, target.Placement, target.Tolerance),
        form => form.Kind switch
        {
            TargetKind.Number => TargetSpec.Number(form.Size, form.Placement, form.Tolerance),
            _ when form.Tolerance is not null => throw new JsonException("only numbers have a tolerance."),
            TargetKind.Class => TargetSpec.Class(form.Size, form.Placement),
            TargetKind.ClassSet => TargetSpec.ClassSet(form.Size, form.Placement),
            _ => throw new JsonException($"there is no kind of answer {form.Kind}."),
        });

    /// <summary>A fitted scaler.</summary>
    public static SurrogateConverter<FittedScaler, ValueList<FeatureScaling>> Scaler { get; } = new(
        scaler => scaler.Features,
        features =>
            features.Count > 0
            && features.All(
                feature =>
                    double.IsFinite(feature.Scale) && feature.Scale != 0 && double.IsFinite(feature.Offset)
                    && feature.Minimum <= feature.Maximum)
            ? FittedScaler.Of(features.AsSpan().ToArray())
            : throw new JsonException(
                "each feature's scale must be finite and not 0, its offset finite, its minimum at most its maximum."));

    /// <summary>How a model's document is written and read.</summary>
    public static JsonSerializerOptions Options { get; } = SavedJson.Options([Networks], Target, Scaler);
}

/// <summary>What answers look like, as it stands in files.</summary>
internal sealed record TargetSurrogate(TargetKind Kind, int Size, TargetPlacement Placement, double? Tolerance);

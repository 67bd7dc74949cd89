using System.Text.Json;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.Json;

namespace SequenceToy.Storage.Models;

/// <summary>The JSON forms of a model's parts.</summary>
internal static class ModelContract
{
    /// <summary>The network types and their names.</summary>
    public static ClosedSet Networks { get; } =
        new(typeof(RecurrentOptions), [.. RecurrentOptions.All.Select(kind => (kind.Name, kind.GetType()))]);

    /// <summary>The converter of target specifications.</summary>
    public static SurrogateConverter<TargetSpec, TargetSurrogate> Target { get; } = new(
        target => new TargetSurrogate(target.Kind, target.Size, target.Placement, target.Tolerance),
        form => form.Kind switch
        {
            TargetKind.Number => TargetSpec.Number(form.Size, form.Placement, form.Tolerance),
            _ when form.Tolerance is not null => throw new JsonException("tolerance must be null for classes."),
            TargetKind.Class => TargetSpec.Class(form.Size, form.Placement),
            TargetKind.ClassSet => TargetSpec.ClassSet(form.Size, form.Placement),
            _ => throw new JsonException($"kind must be one of {nameof(TargetKind)}; it was {form.Kind}."),
        });

    /// <summary>The converter of fitted scalers.</summary>
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
                "each feature must have a finite scale other than 0, a finite offset, and a minimum of at most its maximum."));

    /// <summary>The JSON options of a model's document.</summary>
    public static JsonSerializerOptions Options { get; } = SavedJson.Options([Networks], Target, Scaler);
}

/// <summary>The form of a target specification in files.</summary>
internal sealed record TargetSurrogate(TargetKind Kind, int Size, TargetPlacement Placement, double? Tolerance);

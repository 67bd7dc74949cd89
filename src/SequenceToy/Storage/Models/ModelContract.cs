using System.Text.Json;
using System.Text.Json.Serialization;
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
        target => new TargetSurrogate(target.Kind, target.Size, target.Placement, target.Tolerance)
        {
            Names = target.Names,
            Offsets = target.Offsets,
        },
        form => Named(form, form.Kind switch
        {
            TargetKind.Number => TargetSpec.Number(form.Size, form.Placement, form.Tolerance),
            _ when form.Tolerance is not null => throw new JsonException("tolerance must be null for classes."),
            TargetKind.Class => TargetSpec.Class(form.Size, form.Placement),
            TargetKind.ClassSet => TargetSpec.ClassSet(form.Size, form.Placement),
            _ => throw new JsonException($"kind must be one of {nameof(TargetKind)}; it was {form.Kind}."),
        }));

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

    private static TargetSpec Named(TargetSurrogate form, TargetSpec target) =>
        (form.Names is { } names ? target.WithNames(names) : target).Less(form.Offsets);
}

/// <summary>The form of a target specification in files.</summary>
internal sealed record TargetSurrogate(TargetKind Kind, int Size, TargetPlacement Placement, double? Tolerance)
{
    /// <summary>The names of the classes or values; null without names, and in files before there were any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? Names { get; init; }

    /// <summary>The offsets of numbers; null without, and in files before there were any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<double>? Offsets { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SequenceToy.Evaluation;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Influence;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Storage.Json;

/// <summary>JSON contracts of a struct: itself, nullable, in lists and as dictionary values. They are named in code because an app compiled
/// ahead of time cannot create generic code for structs at run time.</summary>
/// <param name="own">The contract of the struct itself; null if the serializer has one.</param>
internal sealed class StructContracts<T>(Func<JsonSerializerOptions, JsonTypeInfo<T>>? own = null) : IJsonTypeInfoResolver
    where T : struct
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(T) ? own?.Invoke(options)
        : type == typeof(T?) ? Value(options, JsonMetadataServices.GetNullableConverter<T>(options))
        : type == typeof(T[]) ? JsonMetadataServices.CreateArrayInfo<T>(options, new() { NumberHandling = options.NumberHandling })
        : type == typeof(Dictionary<string, T?>) ? JsonMetadataServices.CreateDictionaryInfo<Dictionary<string, T?>, string, T?>(
            options, new() { ObjectCreator = () => [], NumberHandling = options.NumberHandling })
        : type == typeof(ValueList<T>) ? Value(options, new ValueListConverter.Of<T>())
        : null;

    private static JsonTypeInfo<TValue> Value<TValue>(JsonSerializerOptions options, JsonConverter<TValue> converter) =>
        JsonMetadataServices.CreateValueInfo<TValue>(options, converter);
}

/// <summary>The structs in files.</summary>
internal static class StructContracts
{
    public static IJsonTypeInfoResolver[] All { get; } =
    [
        new StructContracts<int>(), new StructContracts<double>(), new StructContracts<float>(), new StructContracts<bool>(),
        new StructContracts<char>(), Enum<MissingValues>(), Enum<TimeFeatures>(),
        Record<FeatureScaling>(), Record<ForgetBias>(), Record<LayerLocation>(),
        Enum<ColumnKind>(), Enum<TimeFeature>(),
        Enum<TargetKind>(), Enum<TargetPlacement>(), Enum<EvaluatedOn>(), Enum<UnitSignal>(), Enum<InfluenceMethod>(),
        Enum<StepCounting>(), Enum<Metric>(), Enum<Nonlinearity>(), Enum<ComputeDevice>(), Enum<OutputActivation>(),
        Enum<MarkerPlacement>(), Enum<WordGroup>(), Enum<Engine>(), Enum<StopReason>(), Enum<LaneWidth>(),
    ];

    private static StructContracts<T> Record<T>() where T : struct => new(RecordContracts.Of<T>);

    /// <summary>Returns the contract of an enum.</summary>
    public static StructContracts<T> Enum<T>() where T : struct, Enum =>
        new(options => JsonMetadataServices.CreateValueInfo<T>(options, new ExactEnumConverter<T>()));
}

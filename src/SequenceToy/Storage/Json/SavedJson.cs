using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SequenceToy.Storage.Json;

/// <summary>Options for reading and writing records in files: bit-exact, strict, and limited to the types named in code.</summary>
/// <remarks>A file cannot choose an arbitrary type: where several are possible, it has a name from a closed set. A record's own checks run
/// when it is created, so file content is validated like a caller's arguments.</remarks>
internal static class SavedJson
{
    /// <param name="sets">The types with several kinds, and the names of the kinds.</param>
    /// <param name="converters">The converters of types with a custom form.</param>
    public static JsonSerializerOptions Options(IReadOnlyCollection<ClosedSet> sets, params ReadOnlySpan<JsonConverter> converters) =>
        Options(sets, structs: [], converters);

    /// <param name="sets">The types with several kinds, and the names of the kinds.</param>
    /// <param name="structs">The contracts of further structs, of a layer above this one.</param>
    /// <param name="converters">The converters of types with a custom form.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "ILLink.Descriptors.xml keeps the types in files.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The default resolver gets only classes, which share generic code.")]
    public static JsonSerializerOptions Options(
        IReadOnlyCollection<ClosedSet> sets, IReadOnlyList<IJsonTypeInfoResolver> structs,
        params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

            // Diverged runs have infinite scores.
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine([.. StructContracts.All, .. structs, new RecordContracts(), new DefaultJsonTypeInfoResolver()])
                .WithAddedModifier(RemoveDerivedProperties).WithAddedModifier(type => NameKinds(type, sets)),
            Converters = { new ValueListConverter() },
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

    // A property without a setter is derived from the others.
    private static void RemoveDerivedProperties(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(i);
            }
        }
    }

    private static void NameKinds(JsonTypeInfo type, IReadOnlyCollection<ClosedSet> sets)
    {
        if (sets.FirstOrDefault(set => set.Type == type.Type) is not { } own)
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "kind",
            UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization,
        };
        foreach (var (name, kind) in own.Kinds)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
        }
    }
}

/// <summary>A type with several kinds, and their names in files.</summary>
internal sealed record ClosedSet(Type Type, params (string Name, Type Kind)[] Kinds);

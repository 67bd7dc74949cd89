using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SequenceToy.Storage.Json;

/// <summary>How records are written into files and read again: to the bit, strictly, and made of nothing but types named here in the
/// code.</summary>
/// <remarks>
/// A file cannot say what type to make: where there are several, it gives a name out of a closed set. A record's own checks run as it is
/// made, so what a file says is checked as what a caller says.
/// </remarks>
internal static class SavedJson
{
    /// <param name="sets">The types with several kinds, and the names of these.</param>
    /// <param name="converters">The types with a form of their own.</param>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "ILLink.Descriptors.xml keeps what files are made of.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "What is left to the default resolver are classes, which share code.")]
    public static JsonSerializerOptions Options(IReadOnlyCollection<ClosedSet> sets, params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

            // What diverged has infinite scores.
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine([.. StructContracts.All, new RecordContracts(), new DefaultJsonTypeInfoResolver()])
                .WithAddedModifier(LeaveOutWhatFollows).WithAddedModifier(type => NameKinds(type, sets)),
            Converters = { new ValueListConverter() },
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

    // A property that cannot be given follows from those that can.
    private static void LeaveOutWhatFollows(JsonTypeInfo type)
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

/// <summary>A type with several kinds, and what these are called in files.</summary>
internal sealed record ClosedSet(Type Type, params (string Name, Type Kind)[] Kinds);

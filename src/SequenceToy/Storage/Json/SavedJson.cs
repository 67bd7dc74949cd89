using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SequenceToy.Evaluation;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

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
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Known gap: an app compiled ahead of time can save and load no files.")]
    public static JsonSerializerOptions Options(IReadOnlyCollection<ClosedSet> sets, params ReadOnlySpan<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

            // What diverged has infinite scores.
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatFollows, type => NameKinds(type, sets) } },
            Converters =
            {
                new ExactEnumConverter(
                    new ExactEnumConverter.Of<TargetKind>(), new ExactEnumConverter.Of<TargetPlacement>(),
                    new ExactEnumConverter.Of<EvaluatedOn>(), new ExactEnumConverter.Of<UnitSignal>(),
                    new ExactEnumConverter.Of<InfluenceMethod>(), new ExactEnumConverter.Of<StepCounting>(),
                    new ExactEnumConverter.Of<Metric>(), new ExactEnumConverter.Of<Nonlinearity>(),
                    new ExactEnumConverter.Of<ComputeDevice>(), new ExactEnumConverter.Of<OutputActivation>(),
                    new ExactEnumConverter.Of<MarkerPlacement>(), new ExactEnumConverter.Of<WordGroup>(),
                    new ExactEnumConverter.Of<Engine>(), new ExactEnumConverter.Of<StopReason>()),
                new ValueListConverter(
                    new ValueListConverter.Of<double>(), new ValueListConverter.Of<int>(), new ValueListConverter.Of<FeatureScaling>()),
            },
        };
        foreach (var converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }

    // A property that cannot be given follows from those that can. A struct's are all needed, as those of a record's constructor.
    private static void LeaveOutWhatFollows(JsonTypeInfo type)
    {
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(i);
            }
            else if (type.Type.IsValueType)
            {
                type.Properties[i].IsRequired = true;
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

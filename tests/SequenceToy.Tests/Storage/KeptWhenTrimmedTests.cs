using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using SequenceToy.Guards;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Storage.Json;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.Results;

namespace SequenceToy.Tests.Storage;

/// <summary>What files are made of is kept when an app is trimmed: the kinds of a closed set by their family, all else by name.</summary>
public sealed class KeptWhenTrimmedTests
{
    [Fact]
    public void Descriptors_OfTheLibrary_NameWhatFilesAreMadeOf()
    {
        var found = new HashSet<Type>();
        Walk(typeof(ResultDocument), ResultForms.Options, found);
        Walk(typeof(CheckpointDocument), ResultForms.Options, found);
        Walk(typeof(ModelDocument), ModelForms.Options, found);
        foreach (var converter in ResultForms.Options.Converters.Select(converter => converter.GetType()).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FormConverter<,>)))
        {
            Walk(converter.GetGenericArguments()[1], ResultForms.Options, found);
        }

        using var resource = typeof(SequenceExperiment).Assembly.GetManifestResourceStream("ILLink.Descriptors.xml")!;

        XDocument.Load(resource).Descendants("type").Select(type => (string)type.Attribute("fullname")!)
            .Should().BeEquivalentTo(found.Select(type => type.FullName!.Replace('+', '/')));
    }

    private static void Walk(Type type, JsonSerializerOptions options, HashSet<Type> found)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            Walk(type.GetGenericArguments()[0], options, found);
        }

        var info = options.GetTypeInfo(type);
        foreach (var kind in info.PolymorphismOptions?.DerivedTypes ?? [])
        {
            WalkProperties(options.GetTypeInfo(kind.DerivedType), options, found);
        }

        if (type.Assembly == typeof(SequenceExperiment).Assembly && !type.IsEnum && info.PolymorphismOptions is null && info.Kind == JsonTypeInfoKind.Object && found.Add(type))
        {
            WalkProperties(info, options, found);
        }
    }

    private static void WalkProperties(JsonTypeInfo info, JsonSerializerOptions options, HashSet<Type> found)
    {
        foreach (var property in info.Properties)
        {
            Walk(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, options, found);
        }
    }
}

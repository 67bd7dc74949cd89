using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using SequenceToy.Guards;
using SequenceToy.Series.Files;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Storage.Json;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.Results;
using SequenceToy.Sweeps.Storage;

namespace SequenceToy.Tests.Storage;

/// <summary>What files are made of is kept when an app is trimmed: the kinds of a closed set by their family, all else by name.</summary>
public sealed class KeptWhenTrimmedTests
{
    private readonly HashSet<Type> named = [];
    private readonly HashSet<Type> structs = [];

    public KeptWhenTrimmedTests()
    {
        Walk(typeof(ResultDocument), ResultContract.Options);
        Walk(typeof(CheckpointDocument), ResultContract.Options);
        Walk(typeof(ModelDocument), ModelContract.Options);
        Walk(typeof(SeriesDocument), SeriesContract.Options);
        Walk(typeof(SweepDefinition), ResultContract.Options);
        foreach (var converter in ResultContract.Options.Converters.Select(converter => converter.GetType()).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SurrogateConverter<,>)))
        {
            Walk(converter.GetGenericArguments()[1], ResultContract.Options);
        }
    }

    [Fact]
    public void Descriptors_OfTheLibrary_NameWhatFilesAreMadeOf()
    {
        using var resource = typeof(SequenceExperiment).Assembly.GetManifestResourceStream("ILLink.Descriptors.xml")!;

        XDocument.Load(resource).Descendants("type").Select(type => (string)type.Attribute("fullname")!)
            .Should().BeEquivalentTo(named.Select(type => type.FullName!.Replace('+', '/')));
    }

    [Fact]
    public void StructContracts_OfTheLibrary_AreThoseOfFiles() =>
        StructContracts.All.Concat(SeriesContract.Structs).Select(contract => contract.GetType().GetGenericArguments()[0]).Should().BeEquivalentTo(structs);

    private void Walk(Type type, JsonSerializerOptions options)
    {
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)))
        {
            Walk(type.GetElementType() ?? type.GetGenericArguments()[0], options);
        }
        else if (type.IsValueType)
        {
            structs.Add(type);
        }

        var info = options.GetTypeInfo(type);
        foreach (var kind in info.PolymorphismOptions?.DerivedTypes ?? [])
        {
            WalkProperties(options.GetTypeInfo(kind.DerivedType), options);
        }

        if (type.Assembly == typeof(SequenceExperiment).Assembly && !type.IsEnum && info.PolymorphismOptions is null && info.Kind == JsonTypeInfoKind.Object && named.Add(type))
        {
            WalkProperties(info, options);
        }
    }

    private void WalkProperties(JsonTypeInfo info, JsonSerializerOptions options)
    {
        foreach (var property in info.Properties)
        {
            Walk(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, options);
        }
    }
}

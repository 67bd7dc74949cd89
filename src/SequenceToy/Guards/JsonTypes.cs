using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SequenceToy.Guards;

/// <summary>Gets the JSON contract of a type, in the form of the serializer that works in a trimmed app.</summary>
internal static class JsonTypes
{
    public static JsonTypeInfo<T> Of<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SequenceToy.Guards;

/// <summary>How JSON options see a type: what the serializer takes that a trimmed app can use.</summary>
internal static class JsonTypes
{
    public static JsonTypeInfo<T> Of<T>(this JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Studio.Messages;

/// <summary>Reads and writes messages as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, MaxDepth = 8)]
[JsonSerializable(typeof(StudioRequest))]
[JsonSerializable(typeof(StudioReply))]
internal sealed partial class StudioJson : JsonSerializerContext
{
    /// <summary>The largest message of a page, in bytes.</summary>
    public const int MostBytes = 512 * 1024;

    /// <summary>Reads a message of a page.</summary>
    /// <param name="utf8">The message.</param>
    /// <param name="problem">The reason why it is refused; null when it is valid.</param>
    public static StudioRequest? Read(ReadOnlySpan<byte> utf8, out string? problem)
    {
        if (utf8.Length > MostBytes)
        {
            problem = $"A message must have at most {NumberFormat.Count(MostBytes, "byte")}.";
            return null;
        }

        try
        {
            var request = JsonSerializer.Deserialize(utf8, Default.StudioRequest);
            problem = request is null ? "A message must not be null." : request.Problem();
            return problem is null ? request : null;
        }
        catch (Exception invalid) when (invalid is JsonException or NotSupportedException)
        {
            problem = "A message must be a JSON object of a known type with exactly its members.";
            return null;
        }
    }

    /// <summary>Writes a message to the page.</summary>
    public static byte[] Write(StudioReply reply) => JsonSerializer.SerializeToUtf8Bytes(reply, Default.StudioReply);
}

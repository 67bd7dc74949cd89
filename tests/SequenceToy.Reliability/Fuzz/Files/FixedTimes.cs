using System.Text;
using System.Text.RegularExpressions;

namespace SequenceToy.Reliability.Fuzz.Files;

/// <summary>Replaces the times in a saved result, so that the corpus, and with it every mutation, is the same in each process.</summary>
internal static partial class FixedTimes
{
    public static byte[] Of(byte[] file)
    {
        var parts = FileParts.Of(file);
        return (parts with { Tensors = [.. parts.Tensors.Select(tensor => tensor.IsJson ? Fixed(tensor) : tensor)] }).ToBytes();
    }

    private static FilePart Fixed(FilePart document)
    {
        var bytes = Encoding.UTF8.GetBytes(Seconds().Replace(Encoding.UTF8.GetString(document.Bytes), "$1:0.5"));
        return document with { Bytes = bytes, Shape = [bytes.Length] };
    }

    [GeneratedRegex("(\"(?:train|total)Seconds\"):[^,}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Seconds();
}

using System.Security.Cryptography;
using System.Text;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>The checksum of a whole file: SHA-256 of all bytes, with the checksum's own 64 digits as zeros; hexadecimal metadata.</summary>
/// <remarks>Detects any changed bit. It protects against accidents, not forgery: anyone can compute it for a changed file.</remarks>
internal static class Checksum
{
    /// <summary>The metadata key of the checksum.</summary>
    public const string Key = "sequencetoy.sha256";

    private const int Digits = 2 * SHA256.HashSizeInBytes;

    /// <summary>The placeholder while the checksum is computed.</summary>
    public static string Blank { get; } = new('0', Digits);

    /// <summary>Finds the start of the digits; negative if they are not as <see cref="SafeTensorsWriter"/> writes them.</summary>
    /// <param name="header">The header bytes.</param>
    /// <param name="digits">The digits read from the header.</param>
    public static int Find(ReadOnlySpan<byte> header, string digits)
    {
        if (digits.Length != Digits)
        {
            return -1;
        }

        var before = Encoding.ASCII.GetBytes($"\"{Key}\":\"");
        var start = header.IndexOf(before);
        var end = Encoding.UTF8.GetBytes(digits + "\"");
        return start >= 0 && header[(start + before.Length)..].StartsWith(end) ? start + before.Length : -1;
    }

    /// <summary>Gets the digits of a hash.</summary>
    public static string Of(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <summary>Writes digits, or the placeholder, into a header.</summary>
    public static void Put(Span<byte> header, int start, string digits) => Encoding.ASCII.GetBytes(digits, header.Slice(start, Digits));
}

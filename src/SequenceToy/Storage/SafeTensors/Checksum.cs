using System.Security.Cryptography;
using System.Text;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>The checksum of a whole file: SHA-256 of all its bytes with the checksum's own 64 digits taken as zeros, written in hexadecimal
/// among the texts of its header.</summary>
/// <remarks>No bit of a file can change unnoticed. Who changes a file on purpose can work it out anew: it guards against accidents, not
/// against forgery.</remarks>
internal static class Checksum
{
    /// <summary>Its name among the texts.</summary>
    public const string Key = "sequencetoy.sha256";

    private const int Digits = 2 * SHA256.HashSizeInBytes;

    /// <summary>What stands in its place while it is worked out.</summary>
    public static string Blank { get; } = new('0', Digits);

    /// <summary>Where the digits begin in a header; negative when it is not written there as <see cref="SafeTensorsWriter"/> writes
    /// it.</summary>
    /// <param name="header">The header.</param>
    /// <param name="digits">The digits as they were read from it.</param>
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

    /// <summary>The digits of a hash.</summary>
    public static string Of(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <summary>Writes digits, or their blank, into a header.</summary>
    public static void Put(Span<byte> header, int start, string digits) => Encoding.ASCII.GetBytes(digits, header.Slice(start, Digits));
}

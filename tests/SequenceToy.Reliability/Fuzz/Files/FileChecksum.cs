using System.Security.Cryptography;
using System.Text;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Reliability.Fuzz.Files;

/// <summary>Computes a changed file's checksum again, as a forger would, so that what comes after its check is tried too.</summary>
internal static class FileChecksum
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes($"\"{Checksum.Key}\":\"");

    /// <summary>Returns the file with a checksum that fits, or unchanged if it has none.</summary>
    public static byte[] Repaired(byte[] file)
    {
        var start = file.AsSpan().IndexOf(Key) + Key.Length;
        if (start < Key.Length || start + Checksum.Blank.Length > file.Length)
        {
            return file;
        }

        Checksum.Put(file, start, Checksum.Blank);
        Checksum.Put(file, start, Convert.ToHexStringLower(SHA256.HashData(file)));
        return file;
    }
}

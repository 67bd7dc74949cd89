using System.Buffers.Binary;

namespace SequenceToy.Data.Tables;

/// <summary>Recognizes files that are no text by their first bytes.</summary>
internal static class BinaryFile
{
    private const int LengthBytes = 8;

    // Among letters there are hardly any.
    private const double MostControls = 0.05;
    private const int FewestBytes = 32;

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ([0x1f, 0x8b], "a gzip archive"), ([.. "BZh"u8], "a bzip2 archive"), ([0xfd, .. "7zXZ"u8, 0], "an xz archive"),
        ([0x28, 0xb5, 0x2f, 0xfd], "a Zstandard archive"),
        ([.. "PK"u8, 3, 4], "a ZIP archive, as workbooks (.xlsx) are: save the sheet as CSV"),
        ([0xd0, 0xcf, 0x11, 0xe0], "an old workbook (.xls): save the sheet as CSV"),
        ([0x7f, .. "ELF"u8], "a program (ELF)"), ([.. "%PDF"u8], "a PDF document"), ([0x89, .. "PNG"u8], "a picture (PNG)"),
        ([0xff, 0xd8, 0xff], "a picture (JPEG)"), ([.. "PAR1"u8], "a Parquet file"), ([0x89, .. "HDF"u8], "an HDF5 file"),
        ([0x93, .. "NUMPY"u8], "a NumPy array"), ([.. "SQLite format 3"u8], "an SQLite database"),
    ];

    /// <summary>Returns what a file is; null for one that may be text.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="length">The length of the file in bytes.</param>
    /// <param name="isEncodingKnown">True when an encoding is given or marked, so that any bytes may be text.</param>
    public static string? Kind(ReadOnlySpan<byte> start, long length, bool isEncodingKnown)
    {
        foreach (var (bytes, name) in Known)
        {
            if (start.StartsWith(bytes))
            {
                return name;
            }
        }

        return IsSafeTensors(start, length) ? "a safetensors file, such as a saved network"
            : !isEncodingKnown && IsBinary(start) ? "not text"
            : null;
    }

    private static bool IsSafeTensors(ReadOnlySpan<byte> start, long length) =>
        start.Length > LengthBytes && start[LengthBytes] == '{'
        && BinaryPrimitives.ReadUInt64LittleEndian(start) <= (ulong)(length - LengthBytes);

    // A NUL may be that of UTF-16, so it does not count.
    private static bool IsBinary(ReadOnlySpan<byte> start)
    {
        var controls = 0;
        foreach (var value in start)
        {
            controls += value is > 0 and < 32 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x1a) ? 1 : 0;
        }

        return start.Length >= FewestBytes && controls > MostControls * start.Length;
    }
}

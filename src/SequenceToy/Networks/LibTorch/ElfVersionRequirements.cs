using System.Buffers.Binary;
using System.Text;

namespace SequenceToy.Networks.LibTorch;

/// <summary>The symbol versions that a 64-bit little-endian ELF library requires (section <c>.gnu.version_r</c>).</summary>
/// <remarks>Source: Linux Standard Base Core, Symbol Versioning, and the System V ABI's ELF-64 layout. Every offset is checked: a damaged
/// file stays unchanged.</remarks>
internal static class ElfVersionRequirements
{
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort Weak = 2;
    private const int SectionSize = 64;

    /// <summary>Marks a version as weak, so that the loader accepts its absence.</summary>
    /// <param name="image">The library's bytes; changed in place.</param>
    /// <param name="version">The name of the version.</param>
    /// <returns>True when the library requires that version and was understood.</returns>
    public static bool MakeOptional(Span<byte> image, string version)
    {
        if (image.Length < SectionSize || !image[..6].SequenceEqual<byte>([0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1]))
        {
            return false;
        }

        var sections = (Start: ReadOffset(image, 40), Count: (int)ReadUInt16(image, 60));
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections.Start + (i * SectionSize);
            if (Has(image, section, SectionSize) && ReadUInt32(image, section + 4) == VersionNeedSection)
            {
                var names = sections.Start + (ReadUInt32(image, section + 40) * SectionSize);
                return Has(image, names, SectionSize)
                    && MarkWeak(image, ReadOffset(image, section + 24), ReadOffset(image, names + 24), version);
            }
        }

        return false;
    }

    // need: file entry (version 2, count 2, file 4, aux 4, next 4) → aux: version entry (hash 4, flags 2, other 2, name 4, next 4)
    private static bool MarkWeak(Span<byte> image, long need, long names, string version)
    {
        var marked = false;
        for (var left = image.Length / 16; left > 0 && Has(image, need, 16); left--)
        {
            var aux = need + ReadUInt32(image, need + 8);
            for (var count = (int)ReadUInt16(image, need + 2); count > 0 && Has(image, aux, 16); count--)
            {
                if (IsNamed(image, names + ReadUInt32(image, aux + 8), version))
                {
                    var flags = image.Slice((int)aux + 4, 2);
                    BinaryPrimitives.WriteUInt16LittleEndian(flags, (ushort)(BinaryPrimitives.ReadUInt16LittleEndian(flags) | Weak));
                    marked = true;
                }

                aux += ReadUInt32(image, aux + 12);
            }

            var next = ReadUInt32(image, need + 12);
            if (next == 0)
            {
                break;
            }

            need += next;
        }

        return marked;
    }

    private static bool IsNamed(ReadOnlySpan<byte> image, long position, string name)
    {
        var bytes = Encoding.ASCII.GetBytes(name + '\0');
        return Has(image, position, bytes.Length) && image.Slice((int)position, bytes.Length).SequenceEqual(bytes);
    }

    private static bool Has(ReadOnlySpan<byte> image, long position, int length) => position >= 0 && position <= image.Length - length;

    private static ushort ReadUInt16(ReadOnlySpan<byte> image, long position) =>
        BinaryPrimitives.ReadUInt16LittleEndian(image[(int)position..]);

    private static uint ReadUInt32(ReadOnlySpan<byte> image, long position) =>
        BinaryPrimitives.ReadUInt32LittleEndian(image[(int)position..]);

    // Beyond any array: treated as no position.
    private static long ReadOffset(ReadOnlySpan<byte> image, long position) =>
        BinaryPrimitives.ReadInt64LittleEndian(image[(int)position..]) is >= 0 and <= int.MaxValue and var offset ? offset : -1;
}

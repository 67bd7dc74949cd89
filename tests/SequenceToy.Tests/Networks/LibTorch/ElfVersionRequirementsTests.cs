using System.Buffers.Binary;
using System.Text;
using SequenceToy.Networks.LibTorch;

namespace SequenceToy.Tests.Networks.LibTorch;

public sealed class ElfVersionRequirementsTests
{
    [Fact]
    public void MakeOptional_VersionAskedFor_MarksItAloneAsWeak()
    {
        var image = LibraryAskingFor("GLIBCXX_3.4.30", "GLIBCXX_3.4.32");
        var before = image.ToArray();

        ElfVersionRequirements.MakeOptional(image, "GLIBCXX_3.4.32").Should().BeTrue();

        var changed = Enumerable.Range(0, image.Length).Where(i => image[i] != before[i]).ToArray();
        changed.Should().Equal(FirstVersion + 16 + 4);
        image[changed[0]].Should().Be(2);
    }

    [Fact]
    public void MakeOptional_VersionNotAskedFor_ChangesNothing()
    {
        var image = LibraryAskingFor("GLIBCXX_3.4.30");
        var before = image.ToArray();

        ElfVersionRequirements.MakeOptional(image, "GLIBCXX_3.4.32").Should().BeFalse();

        image.Should().Equal(before);
    }

    [Fact]
    public void MakeOptional_DamagedFiles_NeverThrows()
    {
        var whole = LibraryAskingFor("GLIBCXX_3.4.30", "GLIBCXX_3.4.32");
        for (var length = 0; length < whole.Length; length++)
        {
            ElfVersionRequirements.MakeOptional(whole.AsSpan(0, length).ToArray(), "GLIBCXX_3.4.32");
        }

        var random = new CsCheck.PCG(1);
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next((uint)damaged.Length)] = (byte)random.Next(256);
            damaged[random.Next((uint)damaged.Length)] = (byte)random.Next(256);
            ElfVersionRequirements.MakeOptional(damaged, "GLIBCXX_3.4.32");
        }
    }

    private const int Needs = 64;
    private const int FirstVersion = Needs + 16;

    // Header, one version-need entry with its versions, the names, then the sections: nothing, version needs, names.
    private static byte[] LibraryAskingFor(params string[] versions)
    {
        var names = Encoding.ASCII.GetBytes("\0libstdc++.so.6\0" + string.Concat(versions.Select(version => version + '\0')));
        var namesAt = FirstVersion + (16 * versions.Length);
        var sectionsAt = namesAt + names.Length;
        var image = new byte[sectionsAt + (3 * 64)];
        new byte[] { 0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1 }.CopyTo(image, 0);
        BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(40), sectionsAt);
        image[60] = 3;

        image[Needs] = 1;
        image[Needs + 2] = (byte)versions.Length;
        image[Needs + 4] = 1;
        image[Needs + 8] = 16;
        var name = 16;
        for (var i = 0; i < versions.Length; i++)
        {
            var version = FirstVersion + (16 * i);
            image[version + 8] = (byte)name;
            image[version + 12] = (byte)(i < versions.Length - 1 ? 16 : 0);
            name += versions[i].Length + 1;
        }

        names.CopyTo(image, namesAt);
        var needsSection = sectionsAt + 64;
        BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(needsSection + 4), 0x6ffffffe);
        BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(needsSection + 24), Needs);
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(needsSection + 40), 2);
        BinaryPrimitives.WriteInt64LittleEndian(image.AsSpan(needsSection + 64 + 24), namesAt);
        return image;
    }
}

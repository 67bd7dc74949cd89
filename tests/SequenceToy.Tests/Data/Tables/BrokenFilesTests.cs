using System.IO.Compression;
using SequenceToy.Data;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>Files that are no tables are refused with what they are, in the line where the fault is.</summary>
public sealed class BrokenFilesTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sequencetoy-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("a,b\n\"x,1\ny,2\n", 2, "opened in line 2", "not closed")]
    [InlineData("a,b\n1,2\n3,\"4\n", 3, "opened in line 3", "not closed")]
    [InlineData("a,b\n\"x\n\"\"y\",1\r\nz, \"2\r\n\r\n", 4, "opened in line 4", "not closed")]
    [InlineData("a,b\n\"x,1\ny,2\n\"z\",3\n", 2, "opened in line 2", "closed only in line 4")]
    [InlineData("a,b\nx\"y,1\n", 2, "must be doubled")]
    [InlineData("a,b\n1,2\n\"x\"y,1\n", 3, "must be doubled")]
    public void ReadCsv_QuotationMark_IsNamedInTheLineWhereItIs(string text, int line, params string[] parts)
    {
        File.WriteAllText(file, text);

        var problem = FluentActions.Invoking(() => DataTable.ReadCsv(file)).Should().Throw<CsvFormatException>().Which;

        problem.Line.Should().Be(line);
        problem.Message.Should().ContainAll(parts);
    }

    [Fact]
    public void ReadCsv_QuotationMarkOfALongFile_IsNamedInItsLine()
    {
        File.WriteAllText(file, "a,b\n1,\"2\n" + string.Concat(Enumerable.Repeat("1,2\n", 60_000)));

        FluentActions.Invoking(() => DataTable.ReadCsv(file)).Should().Throw<CsvFormatException>().Which.Line.Should().Be(2);
    }

    [Theory]
    [InlineData("a,b\n1,5,2\n3,5,4\n", true)]
    [InlineData("a,b\n1,5,2,5\n3,5,4,5\n", true)]
    [InlineData("a,b\nx,1,2\n", true)]
    [InlineData("a,b\nx,y,2\n", false)]
    [InlineData("a,b\n1,2,3,4,5\n", false)]
    [InlineData("a;b;c\n1;5\n", false)]
    public void ReadCsv_TooManyFields_HintAtDecimalCommas(string text, bool isHinted)
    {
        File.WriteAllText(file, text);

        var message = FluentActions.Invoking(() => DataTable.ReadCsv(file)).Should().Throw<CsvFormatException>().Which.Message;

        message.Contains("decimal mark", StringComparison.Ordinal).Should().Be(isHinted, message);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("ELF")]
    [InlineData("safetensors")]
    [InlineData(".xlsx")]
    [InlineData("not text")]
    public void ReadCsv_BinaryFile_SaysWhatItIs(string kind)
    {
        File.WriteAllBytes(file, Bytes(kind));

        foreach (var encoding in kind == "not text" ? new string?[] { null } : [null, "windows-1252"])
        {
            FluentActions.Invoking(() => DataTable.ReadCsv(file, options: new() { Encoding = encoding })).Should().Throw<CsvFormatException>()
                .WithMessage($"*must be a text file*{kind}*").Which.Message.Should().NotContain("--encoding");
        }
    }

    [Fact]
    public void Open_TextAsSafeTensors_SaysThatItIsText()
    {
        File.WriteAllText(file, "day,price\n2024-01-01,5\n");

        FluentActions.Invoking(() => SafeTensorsReader.Open(file)).Should().Throw<SafeTensorsFormatException>().WithMessage("*'day,pric'*")
            .Which.Message.Should().NotContain("bytes");
    }

    private static byte[] Bytes(string kind)
    {
        switch (kind)
        {
            case "gzip":
                using (var packed = new MemoryStream())
                {
                    using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
                    {
                        gzip.Write("a,b\n1,2\n"u8);
                    }

                    return packed.ToArray();
                }

            case "ELF":
                return [0x7f, .. "ELF"u8, 2, 1, 1, 0, 0, 0, 0, 0];
            case "safetensors":
                return [2, 0, 0, 0, 0, 0, 0, 0, .. "{}"u8];
            case ".xlsx":
                return [.. "PK"u8, 3, 4, 20, 0];
            default:
                return [.. Enumerable.Range(0, 200).Select(value => (byte)(value * 7))];
        }
    }
}

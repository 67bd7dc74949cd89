using System.Text;
using CsCheck;
using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Tests.Storage.SafeTensors;

public sealed class SafeTensorsTests
{
    [Fact]
    public void Write_TensorsOfEachType_AreReadAsTheyWere() => Gen.Select(Gen.Float.Array[0, 20], Gen.Double.Array[0, 20], Gen.Int.Array[0, 20], Gen.Long.Array[0, 20], Gen.Bool.Array[0, 20], Gen.Byte.Array[0, 20], Gen.String)
        .Sample((floats, doubles, integers, longs, flags, bytes, text) =>
        {
            using var file = new TemporaryFile();
            SafeTensorsWriter.Write(
                file.Path,
                [new("text", text.Replace('\ud800', '?'))],
                [
                    StoredTensor.Of("f32", floats, floats.Length), StoredTensor.Of("f64", doubles, 1, doubles.Length), StoredTensor.Of("i32", integers, integers.Length),
                    StoredTensor.Of("i64", longs, longs.Length, 1), StoredTensor.Of("bool", flags, flags.Length), StoredTensor.Of("u8", bytes, bytes.Length),
                ]);

            using var reader = SafeTensorsReader.Open(file.Path);
            reader.CheckSum();
            Array.ConvertAll(reader.Floats("f32"), BitConverter.SingleToInt32Bits).Should().Equal(Array.ConvertAll(floats, BitConverter.SingleToInt32Bits));
            Array.ConvertAll(reader.Doubles("f64"), BitConverter.DoubleToInt64Bits).Should().Equal(Array.ConvertAll(doubles, BitConverter.DoubleToInt64Bits));
            reader.Integers("i32").Should().Equal(integers);
            reader.Longs("i64").Should().Equal(longs);
            reader.Flags("bool").Should().Equal(flags);
            reader.Bytes("u8").Should().Equal(bytes);
            reader.CheckShape("f64", 1, doubles.Length);
        }, iter: 50);

    [Fact]
    public void Open_FileWorkedOutByHand_HasItsNumbers()
    {
        using var file = new TemporaryFile();
        using var reader = SafeTensorsReader.Open(file.Holding(Bytes(
            """{"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},"b":{"dtype":"BF16","shape":[],"data_offsets":[4,6]},"__metadata__":{"x":"y"}}""", [0x00, 0x3C, 0x00, 0xC0, 0xC0, 0x3F])));

        reader.Floats("a").Should().Equal(1f, -2f);
        reader.Floats("b").Should().Equal(1.5f);
        reader.Metadata.Should().Equal(new Dictionary<string, string> { ["x"] = "y" });
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}} x""", 4, "must be JSON of the safetensors format")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "a shape of [2] F32 does not match its 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,4]}}""", 4, "does not match its 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387905,4,0],"data_offsets":[0,4]}}""", 4, "does not match its 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 8, "must fill all 8 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "must begin at 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "must begin at 8")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", 4, "within the 4 bytes of data")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "integers of at least 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1e0],"data_offsets":[0,4]}}""", 4, "integers of at least 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}""", 4, "integers of at least 0")]
    [InlineData("""{"a":{"dtype":"F31","shape":[1],"data_offsets":[0,4]}}""", 4, "dtype must be one of")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4],"more":1}}""", 4, "nothing else")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", 0, "must have dtype, shape and data_offsets")]
    [InlineData("""{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}""", 0, "Duplicate property 'a'")]
    [InlineData("""{"__metadata__":{"x":"1","x":"2"}}""", 0, "Duplicate property 'x'")]
    [InlineData("""{"__metadata__":{"x":1}}""", 0, "__metadata__: must be JSON of the safetensors format")]
    [InlineData("""{"__metadata__":{"x":"\ud800"}}""", 0, "must be JSON of the safetensors format")]
    [InlineData("""{"a":{"dtype":[[[[[[[[1]]]]]]]]}}""", 0, "depth of 4")]
    [InlineData("""[]""", 0, "must begin with {")]
    [InlineData("""{"a":""", 0, "must be JSON of the safetensors format")]
    [InlineData("", 0, "must begin with {")]
    public void Open_HeaderThatIsWrong_IsRefused(string header, int dataBytes, string problem)
    {
        using var file = new TemporaryFile();
        file.Holding(Bytes(header, new byte[dataBytes]));

        var error = FluentActions.Invoking(() => SafeTensorsReader.Open(file.Path)).Should().Throw<SafeTensorsFormatException>().Which;

        error.Message.Should().StartWith(file.Path).And.Contain(problem);
        error.File.Should().Be(file.Path);
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData(100_000_001UL)]
    [InlineData(9UL)]
    public void Open_HeaderLongerThanTheFile_IsRefusedBeforeRoomIsMadeForIt(ulong length)
    {
        using var file = new TemporaryFile();
        file.Holding([.. BitConverter.GetBytes(length), .. new byte[8]]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var open = () => SafeTensorsReader.Open(file.Path);

        open.Should().Throw<SafeTensorsFormatException>().WithMessage("*truncated*");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_000_000);
    }

    [Fact]
    public void CheckSum_AnyBitOfTheFileChanged_IsNoticed()
    {
        using var file = new TemporaryFile();
        SafeTensorsWriter.Write(file.Path, [new("words", "some words")], [StoredTensor.Of("a", [1f, 2f], 2)]);
        var whole = File.ReadAllBytes(file.Path);

        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var changed = (byte[])whole.Clone();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(file.Path, changed);

            FluentActions.Invoking(() =>
            {
                using var reader = SafeTensorsReader.Open(file.Path);
                reader.CheckSum();
            }).Should().Throw<SafeTensorsFormatException>($"bit {bit} was changed");
        }
    }

    [Fact]
    public void Write_NumbersOfDifferentWidths_LieAligned()
    {
        using var file = new TemporaryFile();
        SafeTensorsWriter.Write(file.Path, [], [StoredTensor.Of("u8", new byte[3], 3), StoredTensor.Of("f64", new double[3], 3), StoredTensor.Of("f32", new float[1], 1)]);

        BitConverter.ToInt64(File.ReadAllBytes(file.Path)).Should().Match(length => length % 8 == 0);
        using var reader = SafeTensorsReader.Open(file.Path);
        reader.Tensors.Should().OnlyContain(tensor => tensor.Begin % tensor.Type.Size() == 0);
    }

    private static byte[] Bytes(string header, byte[] data) => [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data];
}

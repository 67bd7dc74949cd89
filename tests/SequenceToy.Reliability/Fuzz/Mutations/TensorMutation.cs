using SequenceToy.Reliability.Fuzz.Files;

namespace SequenceToy.Reliability.Fuzz.Mutations;

/// <summary>Changes one tensor: its numbers, its shape, its type, its name, or its presence.</summary>
internal static class TensorMutation
{
    private static readonly double[] Doubles = [0, -0.0, 1, -1, 0.5, 1e-45, 3.4e38, -3.4e38, 1e308, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
    private static readonly int[] Integers = [0, 1, -1, 2, 3, 255, int.MaxValue, int.MinValue];
    private static readonly string[] Types = ["F32", "F64", "I32", "I64", "U8", "BOOL", "F16", "BF16", "U64"];

    public static FileParts Of(FileParts parts, SeededRandom random, out string change)
    {
        var index = random.Position(parts.Tensors.Count);
        var tensor = parts.Tensors[index];
        var other = random.Pick(parts.Tensors);
        var (what, changed) = random.NextInt32(0, 8) switch
        {
            0 => ("removed", Array.Empty<FilePart>()),
            1 => ("repeated", [tensor, tensor with { Name = random.Pick(tensor.Name, "other", other.Name) }]),
            2 => One("renamed", tensor with { Name = random.Pick("", "\0", "test.window", "test.mask", "test.lengths", other.Name) }),
            3 => One("of another type", tensor with { Type = random.Pick(Types) }),
            4 => One("of another shape", tensor with { Shape = Reshaped(tensor.Shape, random) }),
            5 => One("with the bytes of another", tensor with { Bytes = [.. other.Bytes.Concat(tensor.Bytes).Take(tensor.Bytes.Length)] }),
            6 => One("shortened", Shortened(tensor)),
            7 => One("filled", tensor with { Bytes = Filled(tensor, random, all: true) }),
            _ => One("with another number", tensor with { Bytes = Filled(tensor, random, all: false) }),
        };
        change = $"tensor {tensor.Name} {what}";
        return parts with { Tensors = [.. parts.Tensors.Take(index), .. changed, .. parts.Tensors.Skip(index + 1)] };
    }

    private static (string What, FilePart[] Changed) One(string what, FilePart changed) => (what, [changed]);

    private static long[] Reshaped(long[] shape, SeededRandom random) => random.NextInt32(0, 4) switch
    {
        0 => [.. shape.Reverse()],
        1 => [.. shape, 1],
        2 => [shape.Aggregate(1L, (product, size) => product * size)],
        3 => [.. shape.Select(size => random.Pick(size, 0, -1, size + 1, long.MaxValue))],
        _ => [],
    };

    // One row less: what a shape must agree with elsewhere.
    private static FilePart Shortened(FilePart tensor)
    {
        if (tensor.Shape.Length == 0 || tensor.Shape[0] < 2 || tensor.Shape[0] > tensor.Bytes.Length)
        {
            return tensor with { Shape = [0], Bytes = [] };
        }

        var row = tensor.Bytes.Length / (int)tensor.Shape[0];
        return tensor with { Shape = [tensor.Shape[0] - 1, .. tensor.Shape[1..]], Bytes = tensor.Bytes[..^row] };
    }

    private static byte[] Filled(FilePart tensor, SeededRandom random, bool all)
    {
        var value = tensor.Type switch
        {
            "F32" => BitConverter.GetBytes((float)random.Pick(Doubles)),
            "F64" => BitConverter.GetBytes(random.Pick(Doubles)),
            "I32" => BitConverter.GetBytes(random.Pick(Integers)),
            "I64" or "U64" => BitConverter.GetBytes(random.Pick(0L, 1L, -1L, long.MaxValue, long.MinValue)),
            _ => [random.Pick<byte>(0, 1, 2, 255)],
        };
        var bytes = (byte[])tensor.Bytes.Clone();
        var count = bytes.Length / value.Length;
        var one = random.Position(count);
        for (var i = all ? 0 : one; i < (all ? count : Math.Min(count, one + 1)); i++)
        {
            value.CopyTo(bytes, i * value.Length);
        }

        return bytes;
    }
}

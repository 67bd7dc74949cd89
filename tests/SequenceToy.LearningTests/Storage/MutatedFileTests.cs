using System.Text;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Storage;
using SequenceToy.Training.Engines;

namespace SequenceToy.LearningTests.Storage;

/// <summary>Ten thousand files that were damaged, cut, forged or never ours: each is refused with one kind of error, in bounded memory.</summary>
public sealed class MutatedFileTests
{
    private const int Mutations = 1430;

    // Beside what grows with the file: exceptions, streams, buffers.
    private const long FixedBytes = 1_000_000;
    private const long BytesPerByte = 100;

    private static readonly Dictionary<string, (Lazy<byte[]> Whole, Func<string, IDisposable?> Load)> Kinds = new()
    {
        ["model"] = (new(() => Saved((experiment, path) => Ran(experiment, result => result.Model.Save(path)))), TrainedModel.Load),
        ["result"] = (new(() => Saved((experiment, path) => Ran(experiment, result => result.Save(path)))), path => ExperimentResult.Load(path)),
        ["checkpoint"] = (new(() => Saved(Interrupted)), path => Resumed(path)),
        ["weights"] = (new(() => Saved((experiment, path) => Ran(experiment, result => result.Model.Save(path)))), path => TrainedModel.FromSafeTensors(path, TargetSpec.Number())),
    };

    public static TheoryData<string> OtherFormats =>
    [
        "", "{", "PK\u0003\u0004\u0014\0\0\0\u0008\0", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "x,y\n1,2\n", new string('\0', 64), new string('[', 100_000), new string(' ', 1000),
    ];

    // Weights from elsewhere have no checksum: what is well formed is taken.
    [Theory]
    [InlineData("model", false)]
    [InlineData("model", true)]
    [InlineData("result", false)]
    [InlineData("result", true)]
    [InlineData("checkpoint", false)]
    [InlineData("checkpoint", true)]
    [InlineData("weights", true)]
    public void Load_MutatedFile_IsRefused(string kind, bool isForged)
    {
        var whole = Kinds[kind].Whole.Value;
        var random = SeededRandom.ForSeed(kind.Length, RandomPurpose.Data);
        using var file = new TemporaryFile();
        Kinds[kind].Load(file.Holding(whole))?.Dispose();
        for (var i = 0; i < Mutations; i++)
        {
            var mutated = Mutate(whole, random);
            if (mutated.AsSpan().SequenceEqual(whole))
            {
                continue;
            }

            // A forger works out the checksum anew, so that what comes after it is tried too.
            file.Holding(isForged ? Forged(mutated) : mutated);
            var before = GC.GetAllocatedBytesForCurrentThread();
            ShouldBeRefused(file.Path, kind, mayBeFine: isForged);
            (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(FixedBytes + (BytesPerByte * mutated.Length));
        }
    }

    [Theory]
    [MemberData(nameof(OtherFormats))]
    public void Load_FileOfAnotherFormat_IsRefused(string content)
    {
        using var file = new TemporaryFile();
        file.Holding(Encoding.Latin1.GetBytes(content));

        foreach (var kind in Kinds.Keys)
        {
            ShouldBeRefused(file.Path, kind, mayBeFine: false);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("9")]
    [InlineData("\"")]
    [InlineData("{\"dtype\":\"F32\",\"shape\":[")]
    public void Load_BombOfJson_IsRefusedInMemoryThatGrowsWithTheFileAlone(string part)
    {
        using var file = new TemporaryFile();
        var header = "{\"a\":" + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        file.Holding([.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header)]);

        var before = GC.GetAllocatedBytesForCurrentThread();
        ShouldBeRefused(file.Path, "model", mayBeFine: false);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(FixedBytes + (10 * header.Length));
    }

    private static void ShouldBeRefused(string path, string kind, bool mayBeFine)
    {
        try
        {
            Kinds[kind].Load(path)?.Dispose();
            mayBeFine.Should().BeTrue("a damaged file must not be read");
        }
        catch (SafeTensorsFormatException error)
        {
            error.Message.Should().StartWith(path);
        }
    }

    private static byte[] Mutate(byte[] whole, SeededRandom random)
    {
        var bytes = (byte[])whole.Clone();
        var headerBytes = (int)BitConverter.ToInt64(whole);
        switch (random.NextInt32(0, 7))
        {
            case 0:
                bytes[random.NextInt32(0, bytes.Length - 1)] ^= (byte)(1 << random.NextInt32(0, 7));
                return bytes;
            case 1:
                return bytes[..random.NextInt32(0, bytes.Length - 1)];
            case 2:
                BitConverter.GetBytes(random.NextInt32(0, 3) switch { 0 => long.MaxValue, 1 => -1L, 2 => headerBytes + random.NextInt32(-9, 9), _ => 1L << random.NextInt32(0, 62) }).CopyTo(bytes, 0);
                return bytes;
            case 3:
                // A digit of the header: shapes, offsets, numbers, versions.
                var digits = Enumerable.Range(8, headerBytes).Where(at => char.IsAsciiDigit((char)bytes[at])).ToArray();
                bytes[digits[random.NextInt32(0, digits.Length - 1)]] = (byte)('0' + random.NextInt32(0, 9));
                return bytes;
            case 4:
                var from = random.NextInt32(0, bytes.Length - 1);
                random.NextInt32(0, 1);
                return [.. bytes[..from], .. bytes[Math.Min(bytes.Length, from + random.NextInt32(1, 40))..]];
            case 5:
                return [.. bytes, .. new byte[random.NextInt32(1, 20)]];
            case 6:
                var place = random.NextInt32(8, bytes.Length - 1);
                return [.. bytes[..place], .. Encoding.UTF8.GetBytes(random.NextInt32(0, 4) switch { 0 => "1e999", 1 => "[[[[", 2 => "null", 3 => "\",\"", _ => "99999999999999999999" }), .. bytes[place..]];
            default:
                for (var at = random.NextInt32(0, bytes.Length - 1); at < bytes.Length && random.NextInt32(0, 30) > 0; at++)
                {
                    bytes[at] = (byte)random.NextInt32(0, 255);
                }

                return bytes;
        }
    }

    private static byte[] Forged(byte[] bytes)
    {
        var key = Encoding.ASCII.GetBytes($"\"{Checksum.Key}\":\"");
        var start = bytes.AsSpan().IndexOf(key) + key.Length;
        if (start < key.Length || start + 64 > bytes.Length)
        {
            return bytes;
        }

        Checksum.Put(bytes, start, Checksum.Blank);
        var digits = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Checksum.Put(bytes, start, digits);
        return bytes;
    }

    private static byte[] Saved(Action<SequenceExperiment, string> save)
    {
        using var file = new TemporaryFile();
        save(SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 10).WithTraining(epochs: 3).WithGru(hiddenSize: 2).WithEngine(Engine.Fused), file.Path);
        return File.ReadAllBytes(file.Path);
    }

    private static void Ran(SequenceExperiment experiment, Action<ExperimentResult> save)
    {
        using var result = experiment.Run();
        save(result);
    }

    private static void Interrupted(SequenceExperiment experiment, string path) =>
        experiment.WithEarlyStopping().WithSnapshots().WithCheckpoints(path).Run().Dispose();

    private static IDisposable? Resumed(string path)
    {
        _ = SequenceExperiment.Resume(path);
        return null;
    }
}

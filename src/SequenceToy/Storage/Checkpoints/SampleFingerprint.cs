using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Identifies samples by a hash: a checkpoint does not contain them, but resuming requires the same ones.</summary>
internal static class SampleFingerprint
{
    // A span holds at most 2 GiB.
    private const int PartSize = 1 << 24;

    /// <summary>Computes SHA-256 of all data of the samples, in hexadecimal.</summary>
    public static string Of(params ReadOnlySpan<SequenceDataset?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var data in parts)
        {
            Add(hash, data);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, SequenceDataset? data)
    {
        if (data is null)
        {
            hash.AppendData([0]);
            return;
        }

        hash.AppendData(
            Encoding.UTF8.GetBytes(FormattableString.Invariant($"{data.Count} {data.MaxSteps} {data.Features} {data.Target.ToText()}.")));
        Add(hash, data.Inputs);
        Add(hash, data.Targets);
        Add(hash, data.Lengths);
        Add(hash, data.Mask);
        Add(hash, data.ScoreMask);

        // Not marked when there are none, as in files of earlier versions.
        if (data.Weights is not null)
        {
            Add(hash, data.Weights);
        }
    }

    private static void Add<T>(IncrementalHash hash, T[]? values)
        where T : unmanaged
    {
        hash.AppendData([values is null ? (byte)0 : (byte)1]);
        for (var start = 0; start < (values?.Length ?? 0); start += PartSize)
        {
            hash.AppendData(MemoryMarshal.AsBytes(values.AsSpan(start, Math.Min(PartSize, values!.Length - start))));
        }
    }
}

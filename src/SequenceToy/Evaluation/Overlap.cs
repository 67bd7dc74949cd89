using System.Runtime.InteropServices;
using SequenceToy.Data;

namespace SequenceToy.Evaluation;

/// <summary>How much of the test data was already there in training.</summary>
internal static class Overlap
{
    /// <summary>The share, from 0 to 1, of test sequences that equal a training sequence.</summary>
    public static double Of(SequenceDataset training, SequenceDataset test)
    {
        var known = Enumerable.Range(0, training.Count).Select(index => Key(training, index)).ToHashSet(StringComparer.Ordinal);
        return (double)Enumerable.Range(0, test.Count).Count(index => known.Contains(Key(test, index))) / test.Count;
    }

    // The bits of a sequence as text: the same for the same numbers only, and cheap to hash.
    private static string Key(SequenceDataset data, int index) =>
        new(MemoryMarshal.Cast<float, char>(data.Inputs.AsSpan(index * data.Steps * data.Features, data.LengthOf(index) * data.Features)));
}

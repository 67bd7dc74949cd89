using System.Runtime.InteropServices;

namespace SequenceToy.Evaluation;

/// <summary>Measures how much of the test data also occurs in the training data.</summary>
internal static class Overlap
{
    /// <summary>Returns the share, from 0 to 1, of test sequences that equal a training sequence.</summary>
    public static double Of(SequenceDataset training, SequenceDataset test)
    {
        var known = new HashSet<string>(training.Count, StringComparer.Ordinal);
        for (var i = 0; i < training.Count; i++)
        {
            known.Add(Key(training, i));
        }

        var seen = 0;
        for (var i = 0; i < test.Count; i++)
        {
            seen += known.Contains(Key(test, i)) ? 1 : 0;
        }

        return (double)seen / test.Count;
    }

    /// <summary>Returns the bits of a sequence as text: equal for equal numbers only, and cheap to hash.</summary>
    internal static string Key(SequenceDataset data, int index) =>
        new(MemoryMarshal.Cast<float,
            char>(data.Inputs.AsSpan(index * data.MaxSteps * data.Features, data.LengthOf(index) * data.Features)));
}

using SequenceToy.Data;

namespace SequenceToy.Evaluation;

/// <summary>How much of the test data was already there in training.</summary>
internal static class Overlap
{
    /// <summary>The share, from 0 to 1, of test sequences that equal a training sequence.</summary>
    public static double Of(SequenceDataset training, SequenceDataset test)
    {
        var known = training.Select(sample => sample.Input).ToHashSet();
        return (double)test.Count(sample => known.Contains(sample.Input)) / test.Count;
    }
}

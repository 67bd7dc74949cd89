using SequenceToy.Data;

namespace SequenceToy.DiagnosisTable.Corpus.OwnData;

/// <summary>What is known of custom data by its construction.</summary>
/// <param name="Fresh">Generates thousands of other samples of the same rule.</param>
internal sealed record OwnTruth(Func<SequenceDataset> Fresh)
{
    /// <summary>The smallest possible error: the mean squared error of numbers, the error rate of classes. Default: 0, no noise.</summary>
    public double Floor { get; init; }

    /// <summary>True if feature 0 is an earlier value of the target.</summary>
    public bool IsSeries { get; init; }

    /// <summary>The number of steps of a period; null without one.</summary>
    public int? Period { get; init; }
}

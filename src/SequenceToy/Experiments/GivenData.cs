namespace SequenceToy.Experiments;

/// <summary>The samples passed besides those to train on.</summary>
/// <param name="Validation">The validation samples; null for those that the split holds out.</param>
/// <param name="Test">The samples to score the result on; null for the source's own choice.</param>
internal sealed record GivenData(SequenceDataset? Validation = null, SequenceDataset? Test = null);

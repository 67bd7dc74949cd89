using SequenceToy.Data;

namespace SequenceToy.Training.Losses;

/// <summary>Cross-entropy of a sigmoid per output, for sets of classes: −ln p for a class in the set, −ln(1 − p) for one outside; the mean over classes.</summary>
public sealed record BinaryCrossEntropy : Loss
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.ClassSet];
}

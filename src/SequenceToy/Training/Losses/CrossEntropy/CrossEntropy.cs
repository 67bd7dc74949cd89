using SequenceToy.Data;

namespace SequenceToy.Training.Losses;

/// <summary>Cross-entropy of a softmax over the network's outputs, for one of several classes: −ln p(right class).</summary>
public sealed record CrossEntropy : Loss
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.Class];
}

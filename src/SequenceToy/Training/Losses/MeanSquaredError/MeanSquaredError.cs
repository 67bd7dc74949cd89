using SequenceToy.Data;

namespace SequenceToy.Training.Losses;

/// <summary>Mean squared error, for numbers: (ŷ − y)².</summary>
public sealed record MeanSquaredError : Loss
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.Number];
}

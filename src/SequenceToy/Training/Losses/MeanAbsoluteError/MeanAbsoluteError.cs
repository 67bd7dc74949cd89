using SequenceToy.Data;

namespace SequenceToy.Training.Losses;

/// <summary>Mean absolute error, for numbers: |ŷ − y|.</summary>
public sealed record MeanAbsoluteError : Loss
{
    internal override ReadOnlySpan<TargetKind> Kinds => [TargetKind.Number];
}

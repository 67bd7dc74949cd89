using SequenceToy.Data;
using SequenceToy.Guards;

namespace SequenceToy.Training.Losses;

/// <summary>What training makes small: the mean over all counted answers of a batch, in scaled units.</summary>
public abstract record Loss
{
    private protected Loss()
    {
    }

    /// <summary>The kinds of answers it can judge.</summary>
    internal abstract ReadOnlySpan<TargetKind> Kinds { get; }

    /// <summary>The usual loss for a kind of answer: squared error for numbers, cross-entropy for a class, binary cross-entropy for a set of classes.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined value.</exception>
    public static Loss For(TargetKind kind) => Require.Defined(kind, nameof(kind)) switch
    {
        TargetKind.Class => new CrossEntropy(),
        TargetKind.ClassSet => new BinaryCrossEntropy(),
        _ => new MeanSquaredError(),
    };
}

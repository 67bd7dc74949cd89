using System.Globalization;

namespace SequenceToy.Data;

/// <summary>What kind of thing a right answer is.</summary>
public enum TargetKind
{
    /// <summary>One or more numbers, in real units.</summary>
    Number,

    /// <summary>One of several classes, given by its index from 0.</summary>
    Class,

    /// <summary>Any subset of several classes, given as 0 or 1 per class.</summary>
    ClassSet,
}

/// <summary>Where in a sequence the right answers are.</summary>
public enum TargetPlacement
{
    /// <summary>One answer, after the last step.</summary>
    LastStep,

    /// <summary>One answer at every step; a mask can leave steps out.</summary>
    EveryStep,
}

/// <summary>What the right answers of a dataset look like: their kind, their width, where they are.</summary>
public sealed record TargetSpec
{
    private TargetSpec(TargetKind kind, int size, TargetPlacement placement, double? tolerance = null)
    {
        Tolerance = tolerance;
        Kind = kind;
        Size = size;
        Placement = Require.Defined(placement, nameof(placement));
    }

    /// <summary>What kind of thing an answer is.</summary>
    public TargetKind Kind { get; }

    /// <summary>How many numbers an answer has, or how many classes there are: the width of the network's output.</summary>
    public int Size { get; }

    /// <summary>Where the answers are.</summary>
    public TargetPlacement Placement { get; }

    /// <summary>Below which absolute error, in real units, a number counts as right; null when numbers are never right or wrong, only near
    /// or far.</summary>
    public double? Tolerance { get; }

    /// <summary>How many floats store one answer: 1 for a class (its index), otherwise <see cref="Size"/>.</summary>
    public int Width => Kind == TargetKind.Class ? 1 : Size;

    /// <summary>Answers that are numbers.</summary>
    /// <param name="width">How many numbers each answer has, from 1.</param>
    /// <param name="placement">Where the answers are.</param>
    /// <param name="tolerance">Below which absolute error, in real units, a number counts as right; above 0. Default: null, numbers are
    /// only near or far.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public static TargetSpec Number(int width = 1, TargetPlacement placement = TargetPlacement.LastStep, double? tolerance = null) =>
        new(
            TargetKind.Number,
            Require.Between(width, 1, SequenceDataset.MaxFeatures, name: nameof(width)),
            placement,
            tolerance is { } error ? Require.PositiveUpTo(error, double.MaxValue, nameof(tolerance)) : null);

    /// <summary>Answers that are one of several classes.</summary>
    /// <param name="classes">How many classes there are, from 2.</param>
    /// <param name="placement">Where the answers are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public static TargetSpec Class(int classes, TargetPlacement placement = TargetPlacement.LastStep) =>
        new(TargetKind.Class, Require.Between(classes, 2, SequenceDataset.MaxFeatures, name: nameof(classes)), placement);

    /// <summary>Answers that are sets of classes, such as the legal next symbols.</summary>
    /// <param name="classes">How many classes there are, from 1.</param>
    /// <param name="placement">Where the answers are.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public static TargetSpec ClassSet(int classes, TargetPlacement placement = TargetPlacement.LastStep) =>
        new(TargetKind.ClassSet, Require.Between(classes, 1, SequenceDataset.MaxFeatures, name: nameof(classes)), placement);

    /// <summary>Whether answers of the one can be compared with answers of the other; what counts as right does not matter.</summary>
    internal bool HasShapeOf(TargetSpec other) => (Kind, Size, Placement) == (other.Kind, other.Size, other.Placement);

    /// <summary>In words: <c>Number of size 1 at LastStep, right within 0.04</c>.</summary>
    internal string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind} of size {Size} at "
            + $"{Placement}{(Tolerance is { } error ? FormattableString.Invariant($", right within {error}") : "")}");
}

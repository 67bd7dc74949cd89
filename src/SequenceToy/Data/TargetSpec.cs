using System.Globalization;

namespace SequenceToy.Data;

/// <summary>The kinds of targets.</summary>
public enum TargetKind
{
    /// <summary>One or more numbers, in original units.</summary>
    Number,

    /// <summary>One of several classes, given by its index, counted from 0.</summary>
    Class,

    /// <summary>A set of classes (multi-label), given as 0 or 1 per class.</summary>
    ClassSet,
}

/// <summary>The steps of a sequence that have a target.</summary>
public enum TargetPlacement
{
    /// <summary>One target, after the last step.</summary>
    LastStep,

    /// <summary>One target at every step; a mask can exclude steps.</summary>
    EveryStep,
}

/// <summary>The kind, size and placement of a dataset's targets.</summary>
public sealed record TargetSpec
{
    private TargetSpec(TargetKind kind, int size, TargetPlacement placement, double? tolerance = null)
    {
        Tolerance = tolerance;
        Kind = kind;
        Size = size;
        Placement = Require.Defined(placement, nameof(placement));
    }

    /// <summary>The kind of a target: numbers, a class or a set of classes (multi-label).</summary>
    public TargetKind Kind { get; }

    /// <summary>The number of values per target, or the number of classes; also the number of outputs of the network.</summary>
    public int Size { get; }

    /// <summary>The placement of the targets: after the last step or at every step.</summary>
    public TargetPlacement Placement { get; }

    /// <summary>The absolute error, in original units, below which a number is correct; null: no accuracy.</summary>
    public double? Tolerance { get; }

    /// <summary>The number of floats per target: 1 for a class (its index), otherwise <see cref="Size"/>.</summary>
    public int Width => Kind == TargetKind.Class ? 1 : Size;

    /// <summary>Creates a specification of targets that are numbers.</summary>
    /// <param name="width">The number of values per target, at least 1. Default: 1.</param>
    /// <param name="placement">The placement of the targets. Default: after the last step.</param>
    /// <param name="tolerance">The absolute error, in original units, below which a number is correct; above 0. Default: null; only errors
    /// are scored, no accuracy.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static TargetSpec Number(int width = 1, TargetPlacement placement = TargetPlacement.LastStep, double? tolerance = null) =>
        new(
            TargetKind.Number,
            Require.Between(width, 1, SequenceDataset.MaxFeatures, name: nameof(width)),
            placement,
            tolerance is { } error ? Require.PositiveUpTo(error, double.MaxValue, nameof(tolerance)) : null);

    /// <summary>Creates a specification of targets that are one of several classes.</summary>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <param name="placement">The placement of the targets. Default: after the last step.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static TargetSpec Class(int classes, TargetPlacement placement = TargetPlacement.LastStep) =>
        new(TargetKind.Class, Require.Between(classes, 2, SequenceDataset.MaxFeatures, name: nameof(classes)), placement);

    /// <summary>Creates a specification of targets that are sets of classes (multi-label), such as the legal next symbols.</summary>
    /// <param name="classes">The number of classes, at least 1.</param>
    /// <param name="placement">The placement of the targets. Default: after the last step.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public static TargetSpec ClassSet(int classes, TargetPlacement placement = TargetPlacement.LastStep) =>
        new(TargetKind.ClassSet, Require.Between(classes, 1, SequenceDataset.MaxFeatures, name: nameof(classes)), placement);

    /// <summary>Returns true when targets have the same kind, size and placement; the tolerance does not matter.</summary>
    internal bool HasShapeOf(TargetSpec other) => (Kind, Size, Placement) == (other.Kind, other.Size, other.Placement);

    /// <summary>Returns the target in words: <c>Number of size 1 at LastStep, correct within 0.04</c>.</summary>
    internal string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind} of size {Size} at "
            + $"{Placement}{(Tolerance is { } error ? FormattableString.Invariant($", correct within {error}") : "")}");

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(TargetSpec), PrintMembers);
}

using System.Globalization;
using System.Text.Json.Serialization;

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

    /// <summary>The names of the classes, or of the values, in their order: [<see cref="Size"/>].</summary>
    /// <value>Default: null, without names; set by <see cref="WithNames"/>.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<string>? Names { get; private init; }

    /// <summary>The numbers that were subtracted from the values in double precision, because 32-bit numbers would lose their
    /// differences: [<see cref="Size"/>].</summary>
    /// <value>Default: null, none. Otherwise targets and predictions are differences; <see cref="WithOffsets"/> adds the numbers
    /// again.</value>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ValueList<double>? Offsets { get; private init; }

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

    /// <summary>Creates a specification of targets that are one of several named classes, in the order of their indices.</summary>
    /// <param name="names">The names of the classes, at least 2, all different.</param>
    /// <param name="placement">The placement of the targets. Default: after the last step.</param>
    /// <exception cref="ArgumentException">A name is null or occurs twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 names, or the placement is not known.</exception>
    /// <example><code>
    /// using SequenceToy.Data;
    /// var kinds = TargetSpec.Classes(["setosa", "versicolor", "virginica"]);
    /// </code></example>
    public static TargetSpec Classes(ValueList<string> names, TargetPlacement placement = TargetPlacement.LastStep) =>
        Class(Require.NotNull(names, nameof(names)).Count, placement).WithNames(names);

    /// <summary>Returns the same specification with names for the classes or values.</summary>
    /// <param name="names">The names, [<see cref="Size"/>], all different.</param>
    /// <exception cref="ArgumentException">The number of names is wrong, or one is null or occurs twice.</exception>
    public TargetSpec WithNames(ValueList<string> names)
    {
        ColumnNames.Check(names, nameof(names));
        return names.Count == Size
            ? this with { Names = names }
            : throw new ArgumentException(
                FormattableString.Invariant($"names must have {Size} names, as the target's size is; it had {names.Count}."),
                nameof(names));
    }

    /// <summary>Returns numbers of a target or prediction with the offsets added back, in double precision.</summary>
    /// <param name="values">The numbers, whole targets one after the other: [targets · <see cref="Size"/>].</param>
    /// <returns>The numbers in original units, [targets · <see cref="Size"/>]; without <see cref="Offsets"/>, unchanged.</returns>
    /// <exception cref="ArgumentException">The numbers are not whole targets.</exception>
    public double[] WithOffsets(ReadOnlySpan<float> values)
    {
        if (values.Length % Width != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"values must be whole targets of {Width} numbers; there were {values.Length}."),
                nameof(values));
        }

        var numbers = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            numbers[i] = values[i] + (Offsets?[i % Width] ?? 0);
        }

        return numbers;
    }

    /// <summary>Returns the name of a class or value; without names, its index, counted from 0.</summary>
    /// <param name="index">The index, from 0 to <see cref="Size"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside its range.</exception>
    public string NameOf(int index)
    {
        Require.Between(index, 0, Size - 1, name: nameof(index));
        return Names?[index] ?? index.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the same specification with offsets that were subtracted; null for none.</summary>
    /// <exception cref="ArgumentException">The offsets are not finite numbers, one per value of numbers.</exception>
    internal TargetSpec Less(ValueList<double>? offsets) =>
        offsets is null || (Kind == TargetKind.Number && offsets.Count == Size && offsets.All(double.IsFinite))
            ? this with { Offsets = offsets }
            : throw new ArgumentException(
                FormattableString.Invariant($"offsets must be {Size} finite numbers, for targets that are numbers."), nameof(offsets));

    /// <summary>Returns the difference in names or offsets that gives the same number another meaning; null without one.</summary>
    internal string? OtherMeaning(TargetSpec other) =>
        Names is { } own && other.Names is { } theirs && !own.Equals(theirs)
            ? $"names ({ColumnNames.Listed(theirs)}); it had {ColumnNames.Listed(own)}"
        : !Equals(Offsets, other.Offsets) ? "offsets; it had others"
        : null;

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

using System.Diagnostics;
using SequenceToy.Data.Tables;

namespace SequenceToy.Data;

/// <summary>An input column as a network reads it: its name, and how its values become features. Immutable; compared by value.</summary>
/// <remarks>A number is one feature, less <see cref="Offset"/>; a category is one feature per label (one-hot); a time gives its
/// <see cref="TimeFeatures"/>. Saved with a model, so that files for prediction are read the same way.</remarks>
public sealed record InputColumn
{
    /// <summary>Creates a column of numbers.</summary>
    /// <param name="name">The name of the column.</param>
    public InputColumn(string name) => Name = Require.NotNull(name, nameof(name));

    /// <summary>The name of the column, or the common part of the names of its steps.</summary>
    public string Name { get; }

    /// <summary>The kind of the column. Default: numbers.</summary>
    public ColumnKind Kind { get; init => field = Require.Defined(value, "kind"); }

    /// <summary>The labels of a category, in the order of their features, all different; empty for other kinds.</summary>
    public ValueList<string> Labels
    {
        get;
        init
        {
            ColumnNames.Check(value, "labels");
            field = value;
        }
    } = [];

    /// <summary>The number subtracted in double precision before values become 32-bit numbers; for times, in seconds since 1970. Default:
    /// 0.</summary>
    public double Offset { get; init => field = Require.Finite(value, "offset"); }

    /// <summary>The number that replaces a missing value, the mean of the training file. Default: null; missing values are treated
    /// otherwise, or refused.</summary>
    public double? Fill { get; init => field = value is { } fill ? Require.Finite(fill, "fill") : null; }

    /// <summary>True when a further feature is 1 where the value is missing, and 0 elsewhere. Default: false.</summary>
    public bool MarksMissing { get; init; }

    /// <summary>The features of a time, in their order; empty for other kinds.</summary>
    public ValueList<TimeFeature> TimeFeatures
    {
        get;
        init
        {
            foreach (var feature in Require.NotNull(value, "timeFeatures"))
            {
                Require.Defined(feature, "timeFeatures");
            }

            field = value;
        }
    } = [];

    /// <summary>The names of the columns with this value at each step, in a file whose rows are whole sequences; empty where each row is
    /// a step.</summary>
    public ValueList<string> StepColumns
    {
        get;
        init
        {
            foreach (var name in Require.NotNull(value, "stepColumns"))
            {
                Require.NotNull(name, "stepColumns");
            }

            field = value;
        }
    } = [];

    /// <summary>The number of features that the column becomes, such as one per label of a category.</summary>
    public int Width => Kind switch
    {
        ColumnKind.Number => 1,
        ColumnKind.Category => Labels.Count,
        ColumnKind.Time => TimeFeatures.Count,
        _ => throw new UnreachableException($"Unknown kind of column: {Kind}."),
    } + (MarksMissing ? 1 : 0);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(InputColumn), PrintMembers);

    /// <summary>Returns the names of all features of columns, in their order.</summary>
    internal static ValueList<string> FeatureNamesOf(ValueList<InputColumn> columns) => [.. columns.SelectMany(FeatureTexts.NamesOf)];

    /// <summary>Returns the first difference between columns in words; null without one.</summary>
    internal static string? Difference(ValueList<InputColumn> expected, ValueList<InputColumn> actual) =>
        expected.Count != actual.Count
            ? FormattableString.Invariant($"there were {actual.Count} instead of {expected.Count}")
            : expected.Zip(actual).Where(pair => pair.First with { StepColumns = [] } != pair.Second with { StepColumns = [] })
                .Select(pair => FeatureTexts.Difference(pair.First, pair.Second)).FirstOrDefault();
}

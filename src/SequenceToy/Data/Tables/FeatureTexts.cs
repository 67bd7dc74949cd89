using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Names the features of input columns.</summary>
internal static class FeatureTexts
{
    /// <summary>Returns the names of a column's features: <c>price</c>, <c>color = red</c>, <c>month (year, sine)</c>.</summary>
    public static IEnumerable<string> NamesOf(InputColumn column)
    {
        IEnumerable<string> names = column.Kind switch
        {
            ColumnKind.Number => [column.Name + Less(column.Offset)],
            ColumnKind.Category => column.Labels.Select(label => $"{column.Name} = {label}"),
            ColumnKind.Time => column.TimeFeatures.Select(feature => $"{column.Name} ({Of(feature)})"),
            _ => throw new UnreachableException($"Unknown kind of column: {column.Kind}."),
        };
        return column.MarksMissing ? names.Append($"{column.Name} is missing") : names;
    }

    /// <summary>Returns an offset as part of a name: <c> − 48210000</c>; nothing for 0.</summary>
    public static string Less(double offset) => offset == 0 ? "" : offset < 0
        ? $" + {(-offset).ToString(CultureInfo.InvariantCulture)}"
        : $" − {offset.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Returns how a column differs from the expected one.</summary>
    public static string Difference(InputColumn expected, InputColumn actual) =>
        !string.Equals(expected.Name, actual.Name, StringComparison.Ordinal)
            ? $"{PrintableText.Quoted(actual.Name)} was in the place of {PrintableText.Quoted(expected.Name)}"
        : !expected.Labels.Equals(actual.Labels)
            ? $"the labels of {PrintableText.Quoted(actual.Name)} were {ColumnNames.Listed(actual.Labels)} instead of "
            + ColumnNames.Listed(expected.Labels)
        : $"{PrintableText.Quoted(actual.Name)} is read another way. Read the second file like the first";

    private static string Of(TimeFeature feature) => feature switch
    {
        TimeFeature.ElapsedDays => "days elapsed",
        TimeFeature.YearSine => "year, sine",
        TimeFeature.YearCosine => "year, cosine",
        TimeFeature.WeekSine => "week, sine",
        TimeFeature.WeekCosine => "week, cosine",
        TimeFeature.DaySine => "day, sine",
        TimeFeature.DayCosine => "day, cosine",
        _ => throw new UnreachableException($"Unknown feature of a time: {feature}."),
    };
}

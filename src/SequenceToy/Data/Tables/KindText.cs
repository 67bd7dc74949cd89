using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>What the fields of a column are, in words.</summary>
internal static class KindText
{
    /// <summary>Returns numbers, labels or times.</summary>
    public static string Of(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "numbers",
        ColumnKind.Category => "labels",
        ColumnKind.Time => "times",
        _ => throw new UnreachableException($"Unknown kind of column: {kind}."),
    };
}

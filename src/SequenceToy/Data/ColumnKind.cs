namespace SequenceToy.Data;

/// <summary>The kinds of columns in a table.</summary>
public enum ColumnKind
{
    /// <summary>Numbers in double precision.</summary>
    Number,

    /// <summary>One of several labels, given as text.</summary>
    Category,

    /// <summary>Dates and times.</summary>
    Time,
}

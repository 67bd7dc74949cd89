namespace SequenceToy.Data;

/// <summary>The way samples were read from a table. Immutable; compared by value.</summary>
/// <remarks>Saved with a model, so that files for prediction are read in the same way.</remarks>
public sealed record TableSource
{
    /// <summary>The form of the file, as far as it was given, and the treatment of missing values. Default: all detected; missing
    /// values refused.</summary>
    public CsvOptions Options { get; init => field = Require.NotNull(value, "options"); } = new();

    /// <summary>The column that named the sequence of a row, where each row is a step. Default: null, each row is a whole
    /// sequence.</summary>
    public string? SequenceColumn { get; init; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(TableSource), PrintMembers);
}

namespace SequenceToy.Data;

/// <summary>Something read from a file, and why it was understood that way.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value that was read from the file, or given.</param>
/// <param name="Reason">The reason, such as <c>given</c> or <c>3 fields in each line</c>.</param>
public sealed record Detected<T>(T Value, string Reason)
{
    /// <summary>Returns the value and the reason.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value} ({Reason})");
}

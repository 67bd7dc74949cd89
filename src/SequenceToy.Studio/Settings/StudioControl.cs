namespace SequenceToy.Studio.Settings;

/// <summary>A control of the page: a number with a range, or one of several choices.</summary>
/// <param name="Key">The name in links.</param>
/// <param name="Name">The label.</param>
/// <param name="Value">The current value, as in links.</param>
internal sealed record StudioControl(string Key, string Name, string Value)
{
    /// <summary>The smallest number; null for choices.</summary>
    public double? Lowest { get; init; }

    /// <summary>The largest number; null for choices.</summary>
    public double? Highest { get; init; }

    /// <summary>True when numbers are whole.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True when a slider for the numbers is logarithmic.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The values to choose from; empty for numbers.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True when the value is not the task's default.</summary>
    public bool IsChanged { get; init; }
}

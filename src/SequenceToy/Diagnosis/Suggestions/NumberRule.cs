namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Which numbers a setting can be.</summary>
/// <param name="Words">What is allowed, in words.</param>
/// <param name="Allows">Whether a finite number is.</param>
internal sealed record NumberRule(string Words, Predicate<double> Allows)
{
    public static NumberRule Whole { get; } = new("a whole number from 1", value => value >= 1 && value <= int.MaxValue && value == Math.Floor(value));

    public static NumberRule Positive { get; } = new("a number above 0", value => value > 0);

    public static NumberRule NotNegative { get; } = new("a number from 0", value => value >= 0);

    public static NumberRule Share { get; } = new("at least 0 and below 1", value => value is >= 0 and < 1);

    public static NumberRule Any { get; } = new("a finite number", _ => true);

    /// <summary>Whether none will do as well.</summary>
    public bool AllowsNone { get; init; }
}

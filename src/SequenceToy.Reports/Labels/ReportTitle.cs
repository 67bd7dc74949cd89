namespace SequenceToy.Reports.Labels;

/// <summary>The title of a report as set in its options.</summary>
internal static class ReportTitle
{
    private const int MaxLetters = 200;

    /// <summary>Returns a title that is valid, or null.</summary>
    /// <param name="value">The title; null for the default.</param>
    /// <exception cref="ArgumentException">The title is blank or too long.</exception>
    public static string? Checked(string? value) => value is not null && string.IsNullOrWhiteSpace(value)
        ? throw new ArgumentException($"Title must not be blank; it was \"{value}\".", "Title")
        : value?.Length > MaxLetters
            ? throw new ArgumentException(
                $"Title must have at most {MaxLetters} characters; it had {value.Length} and began \"{value[..20]}\".", "Title")
        : value;
}

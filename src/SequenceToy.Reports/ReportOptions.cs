namespace SequenceToy.Reports;

/// <summary>What goes into an HTML report. Immutable; each default is valid.</summary>
public sealed record ReportOptions
{
    private const int MaxLetters = 200;

    /// <summary>The heading, not blank, of at most 200 letters. Default: null, the task's name.</summary>
    public string? Title
    {
        get;
        init =>
            field = value is not null && string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"Title must not be blank; it was \"{value}\".", nameof(Title))
            : value?.Length > MaxLetters
                ? throw new ArgumentException(
                    $"Title must have at most {MaxLetters} letters; it had {value.Length} and began \"{value[..20]}\".", nameof(Title))
            : value;
    }

    /// <summary>When the report was made, as the page is to say it. Default: null, the page says nothing of it, and reports of the same
    /// result are equal to the byte.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>How many of the scored samples are predicted for the scatter or the confusion, the first ones, from 1 to 10,000. Default:
    /// 500.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000); } = 500;

    /// <summary>How many of these are drawn and can be looked into gate by gate, from 1 to 50; fewer where sequences are long or units
    /// many. Default: 8, the last two of them the worst answered.</summary>
    public int TracedSamples { get; init => field = Require.Between(value, 1, 50); } = 8;
}

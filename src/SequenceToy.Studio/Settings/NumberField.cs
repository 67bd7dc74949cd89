namespace SequenceToy.Studio.Settings;

/// <summary>A setting that is a number, or a word for none.</summary>
/// <param name="Key">The name in links.</param>
/// <param name="Name">The name in sentences.</param>
/// <param name="Read">Returns the number; null for none.</param>
/// <param name="Write">Returns the settings with another number; null for none.</param>
/// <param name="Lowest">The smallest allowed number.</param>
/// <param name="Highest">The largest allowed number.</param>
internal sealed record NumberField(
    string Key, string Name, Func<ExperimentSettings, double?> Read, Func<ExperimentSettings, double?, ExperimentSettings> Write,
    double Lowest, double Highest) : StudioField(Key, Name)
{
    /// <summary>True when only whole numbers are allowed.</summary>
    public bool IsWhole { get; init; }

    /// <summary>True when a slider for it is logarithmic.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The word for none, such as <c>random</c>; null when there must be a number.</summary>
    public string? None { get; init; }

    /// <summary>Returns true when the settings have this setting. Default: always.</summary>
    public Predicate<ExperimentSettings> Applies { get; init; } = _ => true;

    public override string? Text(ExperimentSettings settings) => !Applies(settings) ? null
        : Read(settings) is { } number ? PlainNumber.Of(number)
        : None;

    public override ExperimentSettings With(ExperimentSettings settings, string text, ICollection<string> notes)
    {
        if (!Applies(settings))
        {
            notes.Add($"{Key} does not apply to these settings and was ignored.");
            return settings;
        }

        if (None is not null && string.Equals(text, None, StringComparison.Ordinal))
        {
            return Write(settings, null);
        }

        return NearestNumber.Of(Key, text, Lowest, Highest, IsWhole, notes) is { } number ? Write(settings, number) : settings;
    }

    public override StudioControl Control(ExperimentSettings settings) => new(Key, Name, Text(settings) ?? "")
    {
        Lowest = Lowest,
        Highest = Highest,
        IsWhole = IsWhole,
        IsLogarithmic = IsLogarithmic,
        Choices = None is null ? [] : [None],
    };
}

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Replaces the library's names in texts on series by the options of the command line.</summary>
internal static class SeriesOptionNames
{
    // Longer names come before their beginnings.
    private static readonly (string Name, string Option)[] Names =
    [
        ("TimePolicy.Unsorted = Sort", "--unsorted sort"),
        ("TimePolicy.Duplicates = First, Last or Mean", "--duplicates first, last or mean"),
        ("TimePolicy.Gaps = FillPrevious or Ignore", "--gaps previous or ignore"),
        ("TimePolicy.Gaps = FillPrevious", "--gaps previous"),
        ("TimePolicy.Gaps = Ignore", "--gaps ignore"),
        ("SplitByTime changes the parts", "--validation-split and --test-split change the parts"),
        ("WithDifferencing or WithCentering help", "--difference or --center help"),
        ("WithLogTransform(false) forecasts the values", "Without --log-transform, the values are forecast"),
        ("WithKnownFuture", "--known"),
        ("WithTargets", "--target"),
        ("strategy must be direct", "--recursive must not be given"),
    ];

    private static readonly Dictionary<string, string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["validation"] = "--validation-split",
        ["validationShare"] = "--validation-split",
        ["test"] = "--test-split",
        ["testShare"] = "--test-split",
        ["folds"] = "--backtest",
        ["window"] = "--window",
        ["period"] = "--period",
        ["steps"] = "--horizon",
        ["columns"] = "--target",
        ["known"] = "--future",
        ["data"] = "--csv",
    };

    /// <summary>Returns a text with the names of options.</summary>
    public static string Of(string text) =>
        Names.Aggregate(text, (current, pair) => current.Replace(pair.Name, pair.Option, StringComparison.Ordinal));

    /// <summary>Runs a step on series; messages of the library name options, and the file that they are about.</summary>
    /// <param name="file">The file; null for none.</param>
    /// <param name="run">The step.</param>
    public static T Named<T>(string? file, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (ArgumentException problem) when (problem.ParamName is not null)
        {
            var text = problem.Message.Replace($" (Parameter '{problem.ParamName}')", "", StringComparison.Ordinal);
            var name = problem.ParamName;
            text = Parameters.TryGetValue(name, out var option) && text.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && (text.Length == name.Length || !char.IsLetter(text[name.Length])) ? option + text[name.Length..] : text;
            throw new ArgumentException(file is null ? Of(text) : $"{ArgumentText.Of(file)}: {Of(text)}", problem);
        }
    }
}

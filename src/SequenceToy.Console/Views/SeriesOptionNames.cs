namespace SequenceToy.Console.Views;

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
        ("series: '", "--series '"),
        ("time: '", "--time '"),
        ("series must be given", "--series must be given"),
        ("SplitByTime with test:", "--test-split"),
        ("SplitByTime changes the parts", "--validation-split and --test-split change the parts"),
        ("differencing or centering can help", "--difference or --center can help"),
        ("WithLogTransform(false) forecasts the values", "Without --log-transform, the values are forecast"),
        ("Use Split.InOrder, or the series itself as a time series (SeriesExperiment)", "Fit the series itself as a time series: --time"),
        ("WithKnownFuture", "--known"),
        ("WithTargets", "--target"),
        ("strategy must be direct", "--recursive must not be given"),
    ];

    /// <summary>Returns a text with the names of options.</summary>
    public static string Of(string text) =>
        Names.Aggregate(text, (current, pair) => current.Replace(pair.Name, pair.Option, StringComparison.Ordinal));
}

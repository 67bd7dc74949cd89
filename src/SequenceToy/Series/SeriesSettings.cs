namespace SequenceToy.Series;

/// <summary>The settings of a series experiment, without its data and its network. Immutable; compared by value.</summary>
public sealed record SeriesSettings
{
    internal const int MaxSteps = 100_000;

    // Residuals of a few hundred values say nothing about rarer ones.
    private const double HighestLevel = 0.999;

    /// <summary>The number of values that a forecast is made from, 1 to 100,000. Default: null: two periods, or 24 without a period; less
    /// for short series.</summary>
    public int? Window { get; init => field = value is { } steps ? Require.Between(steps, 1, MaxSteps) : null; }

    /// <summary>The number of steps to forecast, 1 to 10,000. Default: 1.</summary>
    public int Horizon { get; init => field = Require.Between(value, 1, 10_000); } = 1;

    /// <summary>The way to forecast several steps. Default: direct.</summary>
    public SeriesStrategy Strategy { get; init => field = Require.Defined(value); }

    /// <summary>The share of the times for validation, before the test part; above 0 and below 1. Default: 0.15.</summary>
    public double ValidationShare { get; init => field = Share(value, nameof(ValidationShare)); } = 0.15;

    /// <summary>The share of the times at the end that is held out for the test, above 0 and below 1. Default: 0.15.</summary>
    public double TestShare { get; init => field = Share(value, nameof(TestShare)); } = 0.15;

    /// <summary>True to forecast logarithms of the targets, which must then be above 0. Default: false.</summary>
    public bool LogTransform { get; init; }

    /// <summary>True to forecast differences of consecutive values. Default: false.</summary>
    public bool Differencing { get; init; }

    /// <summary>The steps between the values that seasonal differences are taken of, 2 to 10,000. Default: null, none.</summary>
    public int? SeasonalDifferencing { get; init => field = value is { } steps ? Require.Between(steps, 2, 10_000) : null; }

    /// <summary>The steps from one season to the next, 2 to 10,000, for the seasonal naive forecast and the MASE. Default: null, found in
    /// the training part if it is clear.</summary>
    public int? Period { get; init => field = value is { } steps ? Require.Between(steps, 2, 10_000) : null; }

    /// <summary>True to subtract the mean of each window from its inputs and targets, for series whose level moves. Default: null, decided
    /// by the training part. It is then true if the means of its thirds differ by more than the standard deviation within them, or if it
    /// cannot be distinguished from a random walk (test of Dickey and Fuller, 5%). With <see cref="Differencing"/> or a window of one step
    /// it is false.</summary>
    public bool? Centering { get; init; }

    /// <summary>The columns to forecast. Default: empty, all that are not <see cref="KnownFuture"/>.</summary>
    public ValueList<string> Targets { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The columns whose later values are known, such as holidays; inputs, never forecast. Default: empty.</summary>
    public ValueList<string> KnownFuture { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The probabilities of the prediction intervals, ascending, each above 0 and at most 0.999. Default: 0.8 and 0.95.</summary>
    public ValueList<double> Levels { get; init => field = Ascending(value); } = [0.8, 0.95];

    /// <summary>The number of networks whose forecasts are averaged, 1 to 100; their random seeds are the experiment's seed and the
    /// following ones. Default: 1.</summary>
    public int Seeds { get; init => field = Require.Between(value, 1, 100); } = 1;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SeriesSettings), PrintMembers);

    private static double Share(double value, string name) => value is > 0 and < 1 ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} must be above 0 and below 1; it was {value}."));

    private static ValueList<double> Ascending(ValueList<double> levels)
    {
        Require.Between(Require.NotNull(levels, nameof(levels)).Count, 1, 10, name: nameof(levels));
        for (var i = 0; i < levels.Count; i++)
        {
            if (!(levels[i] > (i == 0 ? 0 : levels[i - 1]) && levels[i] <= HighestLevel))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(levels),
                    FormattableString.Invariant(
                        $"levels must ascend, above 0 and at most {HighestLevel}; position {i + 1} had {levels[i]}."));
            }
        }

        return levels;
    }
}

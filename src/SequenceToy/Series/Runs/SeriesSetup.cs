using SequenceToy.Series.Transforms;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>Data and settings that fit together, with everything that the training part decides.</summary>
/// <param name="Data">The series.</param>
/// <param name="Settings">The settings, none of them open.</param>
/// <param name="Roles">The use of each column.</param>
/// <param name="Parts">The parts of each series.</param>
/// <param name="Plan">The plan of the windows.</param>
internal sealed record SeriesSetup(SeriesData Data, SeriesSettings Settings, ColumnRoles Roles, ValueList<Parts> Parts, WindowPlan Plan)
{
    private const int UsualWindow = 24;

    /// <summary>True when the period was found in the training part.</summary>
    public bool IsPeriodFound { get; init; }

    /// <exception cref="ArgumentException">Data and settings do not fit together; the message says what does not fit.</exception>
    public static SeriesSetup Of(SeriesData data, SeriesSettings settings) =>
        Of(data, settings, Windows.Parts.ByTime(data, settings.ValidationShare, settings.TestShare));

    /// <param name="data">The series.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="parts">The parts of each series.</param>
    public static SeriesSetup Of(SeriesData data, SeriesSettings settings, Parts[] parts)
    {
        var roles = ColumnRoles.Of(data, settings);
        SetupChecks.LogarithmsExist(data, settings, roles);
        SetupChecks.PeriodFits(settings, parts);
        var chain = ChainOf(settings);
        var period = settings.Period ?? settings.SeasonalDifferencing ?? PeriodSearch.Find(data, roles, parts, chain.Log);
        var shortest = parts.Max(part => part.TrainingEnd) - chain.Lost - settings.Horizon;
        var window = settings.Window ?? Math.Clamp(Math.Min(period * 2 ?? UsualWindow, shortest / 3), 1, SeriesSettings.MaxSteps);
        var centering = settings.Centering
            ?? (!settings.Differencing && window > 1 && TrainingLevel.Moves(data, roles, parts, chain));
        var decided = settings with { Window = window, Period = period, Centering = centering };
        var plan = PlanOf(decided, roles, TrainingLevel.Offsets(data, roles, parts, chain));
        SetupChecks.PartsHaveSamples(plan, parts, settings);
        return new SeriesSetup(data, decided, roles, [.. parts], plan)
        {
            IsPeriodFound = period is not null && settings.Period is null && settings.SeasonalDifferencing is null,
        };
    }

    /// <summary>Returns the plan of the windows, from settings that are decided.</summary>
    public static WindowPlan PlanOf(SeriesSettings settings, ColumnRoles roles, ValueList<double> offsets) => new(
        settings.Window!.Value, settings.Strategy == SeriesStrategy.Direct ? settings.Horizon : 1, roles.Inputs, roles.Targets, roles.Known,
        ChainOf(settings), settings.Centering!.Value)
    {
        Offsets = offsets,
    };

    private static TransformChain ChainOf(SeriesSettings settings) => new(
        settings.LogTransform,
        [.. new[] { settings.SeasonalDifferencing ?? 0, settings.Differencing ? 1 : 0 }.Where(lag => lag > 0)]);
}

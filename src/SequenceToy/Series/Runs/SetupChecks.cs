using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>Refuses data and settings that do not fit together, before any work.</summary>
internal static class SetupChecks
{
    public static void LogarithmsExist(SeriesData data, SeriesSettings settings, ColumnRoles roles)
    {
        if (!settings.LogTransform)
        {
            return;
        }

        foreach (var series in data.All)
        {
            foreach (var target in roles.Targets)
            {
                if (Array.FindIndex(series.Column(target), value => value <= 0) is >= 0 and var row)
                {
                    throw new ArgumentException(
                        $"{PrintableText.Quoted(data.Columns[target])}{Of(series)} must be above 0 for logarithms; at {series.Times[row]} "
                        + $"it was {NumberFormat.Number(series.Column(target)[row])}. WithLogTransform(false) forecasts the values.",
                        nameof(data));
                }
            }
        }
    }

    /// <summary>Refuses a given period of which the training part has no pair of values.</summary>
    public static void PeriodFits(SeriesSettings settings, Parts[] parts)
    {
        var longest = parts.Max(part => part.TrainingEnd);
        if (settings.Period >= longest)
        {
            throw new ArgumentException(
                $"period must be below the {NumberFormat.Count(longest, "value")} of the training part; it was "
                + $"{NumberFormat.Count(settings.Period.Value)}.", "period");
        }
    }

    public static void PartsHaveSamples(WindowPlan plan, Parts[] parts, SeriesSettings settings)
    {
        var longest = parts.Max(part => part.End);
        if (plan.Needed + settings.Horizon > longest)
        {
            var lost = plan.Chain.Lost == 0 ? "" : $" and {NumberFormat.Count(plan.Chain.Lost, "value")} for differences";
            throw new ArgumentException(
                $"window and horizon must fit into the series of {NumberFormat.Count(longest, "value")}; a window of "
                + $"{NumberFormat.Count(plan.Window)} with a horizon of {NumberFormat.Count(settings.Horizon)}{lost} needs "
                + $"{NumberFormat.Count(plan.Needed + settings.Horizon)}.", "window");
        }

        foreach (var part in Enum.GetValues<SeriesPart>())
        {
            if (plan.Origins(parts, part, settings.Horizon).Length == 0)
            {
                var (needed, name) = part == SeriesPart.Training
                    ? (plan.Needed + settings.Horizon, "training")
                    : (settings.Horizon, part == SeriesPart.Test ? "test" : "validation");
                throw new ArgumentException(
                    $"{name} must be a part with at least {NumberFormat.Count(needed, "value")} (window of "
                    + $"{NumberFormat.Count(plan.Window)}, horizon of {NumberFormat.Count(settings.Horizon)}); it had "
                    + $"{NumberFormat.Count(parts.Max(one => one.Of(part).To - one.Of(part).From))}. SplitByTime changes the parts.", name);
            }
        }
    }

    /// <summary>Returns the end of a message's subject, <c> of series 'A'</c>; empty for the only series.</summary>
    public static string Of(TimeSeries series) => series.Name.Length == 0 ? "" : $" of series {PrintableText.Quoted(series.Name)}";
}

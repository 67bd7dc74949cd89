namespace SequenceToy.Reports.Labels;

/// <summary>The name of a loss function with its unit.</summary>
internal static class LossLabels
{
    public static string Of(ExperimentSettings settings) => WithUnit(settings.Training.Loss!.Name, settings);

    /// <summary>Returns the short name for an axis label.</summary>
    public static string Axis(ExperimentSettings settings) => WithUnit(settings.Training.Loss!.ShortName, settings);

    private static string WithUnit(string name, ExperimentSettings settings)
    {
        var unit = settings.Training.Loss!.UnitFor(settings.TargetScaler.Unit);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}{(unit.Length == 0 ? "" : $" ({unit})")}";
    }
}

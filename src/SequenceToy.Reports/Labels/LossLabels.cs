namespace SequenceToy.Reports.Labels;

/// <summary>What a loss is called, with its unit.</summary>
internal static class LossLabels
{
    public static string Of(ExperimentSettings settings) => WithUnit(settings.Training.Loss!.Name, settings);

    /// <summary>The same, short enough for an axis.</summary>
    public static string Axis(ExperimentSettings settings) => WithUnit(settings.Training.Loss!.ShortName, settings);

    private static string WithUnit(string name, ExperimentSettings settings)
    {
        var unit = settings.Training.Loss!.UnitFor(settings.TargetScaler.Unit);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}{(unit.Length == 0 ? "" : $" ({unit})")}";
    }
}

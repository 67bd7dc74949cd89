namespace SequenceToy.Series.Windows;

/// <summary>Checks the later values of known columns.</summary>
internal static class KnownValues
{
    /// <returns>The values, [known][whole blocks of outputs]; null without known columns.</returns>
    /// <param name="plan">The plan of the windows.</param>
    /// <param name="columns">The names of all columns.</param>
    /// <param name="known">The values by column; null for none.</param>
    /// <param name="steps">The steps to forecast.</param>
    public static double[][]? Of(
        WindowPlan plan, ValueList<string> columns, IReadOnlyDictionary<string, double[]>? known, int steps)
    {
        string[] names = [.. plan.Known.Select(column => columns[column])];
        if (known?.Keys.FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } other)
        {
            throw new ArgumentException(
                "known must have the columns of WithKnownFuture "
                + $"({PrintableText.Of(string.Join(", ", names.DefaultIfEmpty("none")), 200)}); it had {PrintableText.Quoted(other)}.",
                nameof(known));
        }

        if (names.Length == 0)
        {
            return null;
        }

        var needed = (steps + plan.Outputs - 1) / plan.Outputs * plan.Outputs;
        return Array.ConvertAll(names, name => Checked(name, known?.GetValueOrDefault(name), needed));
    }

    private static double[] Checked(string name, double[]? values, int needed)
    {
        if (values is null || values.Length < needed)
        {
            throw new ArgumentException(
                $"known must have {NumberFormat.Count(needed, "value")} of {PrintableText.Quoted(name)} (whole horizons); it had "
                + $"{NumberFormat.Count(values?.Length ?? 0)}.", "known");
        }

        return Array.TrueForAll(values, double.IsFinite) ? values[..needed]
            : throw new ArgumentException($"known must have finite values of {PrintableText.Quoted(name)}; one was not.", "known");
    }
}

namespace SequenceToy.Series.Runs;

/// <summary>The use of each column: forecast, known in advance, or input.</summary>
/// <param name="Targets">The indices of the columns to forecast.</param>
/// <param name="Known">The indices of the columns whose later values are known.</param>
/// <param name="Inputs">The indices of the columns with past values only; the targets are among them.</param>
internal sealed record ColumnRoles(ValueList<int> Targets, ValueList<int> Known, ValueList<int> Inputs)
{
    /// <summary>True when nothing else is needed to continue from predictions.</summary>
    public bool CanContinue => Inputs.Count == Targets.Count;

    public static ColumnRoles Of(SeriesData data, SeriesSettings settings)
    {
        ValueList<int> known = [.. settings.KnownFuture.Select(name => SeriesData.IndexOf(data.Columns, name, "knownFuture"))];
        var others = Enumerable.Range(0, data.Columns.Count).Where(column => !known.Contains(column));
        ValueList<int> targets = settings.Targets.Count == 0
            ? [.. others]
            : [.. settings.Targets.Select(name => SeriesData.IndexOf(data.Columns, name, "targets"))];
        if (targets.FirstOrDefault(known.Contains, -1) is >= 0 and var both)
        {
            throw new ArgumentException(
                $"targets must not be known in advance; {PrintableText.Quoted(data.Columns[both])} is in WithKnownFuture, too.",
                nameof(targets));
        }

        if (targets.Count == 0)
        {
            throw new ArgumentException("targets must have at least one column; all columns are in WithKnownFuture.", nameof(targets));
        }

        var roles = new ColumnRoles(targets, known, [.. others]);
        var other = roles.CanContinue ? "" : data.Columns[roles.Inputs.First(input => !targets.Contains(input))];
        return settings.Strategy == SeriesStrategy.Recursive && !roles.CanContinue
            ? throw new ArgumentException(
                $"strategy must be direct: {PrintableText.Quoted(other)} is an "
                + "input whose later values are neither forecast (WithTargets) nor known (WithKnownFuture).", "strategy")
            : roles;
    }
}

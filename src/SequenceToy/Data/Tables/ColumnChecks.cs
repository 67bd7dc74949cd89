namespace SequenceToy.Data.Tables;

/// <summary>Checks the names of columns that a caller gives.</summary>
internal static class ColumnChecks
{
    /// <summary>Returns the kind of targets, given or that of the training data; null to find it in the file.</summary>
    public static TargetSpec? Target(
        IReadOnlyList<string> inputColumns, IReadOnlyList<string> targetColumns, TargetSpec? target, SequenceDataset? like)
    {
        Names(inputColumns, nameof(inputColumns));
        Names(targetColumns, nameof(targetColumns));
        Require.Between(inputColumns.Count, 1, SequenceDataset.MaxFeatures, "columns", nameof(inputColumns));
        Require.Between(targetColumns.Count, 1, SequenceDataset.MaxFeatures, "columns", nameof(targetColumns));
        if (target is not null && like is not null && !target.HasShapeOf(like.Target))
        {
            throw new ArgumentException(
                $"target must be that of like ({like.Target.ToText()}); it was {target.ToText()}.", nameof(target));
        }

        var spec = like?.Target ?? target;
        var isOneHot = spec is { Kind: TargetKind.Class } && spec.Size == targetColumns.Count;
        return spec is null || spec.Width == targetColumns.Count || isOneHot
            ? spec
            : throw new ArgumentException(
                $"targetColumns must have {spec.Width} names, as the target's width is; it had {targetColumns.Count}.",
                nameof(targetColumns));
    }

    /// <summary>Throws for columns that do not form whole steps.</summary>
    public static void WholeSteps(IReadOnlyList<string> inputColumns, int features, ValueList<InputColumn>? like)
    {
        Require.Between(features, 1, inputColumns.Count, "the input columns", nameof(features));
        if (inputColumns.Count % features != 0)
        {
            throw new ArgumentException(
                $"inputColumns must make whole steps of {NumberFormat.Plain(features, "feature")}; there were "
                + $"{inputColumns.Count} columns. The number of columns per step is features (--features).",
                nameof(inputColumns));
        }

        if (like is not null && like.Count != features)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"inputColumns must have {like.Count} columns per step, as the training data has ")
                + FormattableString.Invariant($"({ColumnNames.Listed(like.Select(column => column.Name))}); there were {features}."),
                nameof(inputColumns));
        }
    }

    public static void Names(IReadOnlyList<string> columns, string name)
    {
        ArgumentNullException.ThrowIfNull(columns, name);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is null)
            {
                throw new ArgumentException(FormattableString.Invariant($"{name} must be names of columns; {name}[{i}] was null."), name);
            }
        }
    }
}

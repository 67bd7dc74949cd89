namespace SequenceToy.Reports.Figures;

/// <summary>The C# call that reads samples from a CSV file, with the names that the network knows.</summary>
/// <remarks>The path and the target column of classes are not known: the reader writes them.</remarks>
internal static class TableCode
{
    /// <summary>Returns the call below a comment; null for samples whose columns are not known by their names in the file.</summary>
    /// <param name="result">The run on samples.</param>
    /// <param name="name">The name of the variable.</param>
    /// <param name="literal">Writes values as C# code.</param>
    public static string? Of(ExperimentResult result, string name, CSharpLiteral literal)
    {
        if (result.Model is not { InputColumns: { Count: > 0 } columns, Table: { } table } model)
        {
            return null;
        }

        // A row is a whole sequence; the columns of a feature are its steps.
        var isWide = table.SequenceColumn is null;
        var steps = isWide ? columns[0].StepColumns.Count : 1;
        if (isWide && (steps == 0 || columns.Any(column => column.StepColumns.Count != steps)))
        {
            return null;
        }

        string[] names = isWide
            ? [.. Enumerable.Range(0, steps).SelectMany(step => columns.Select(column => column.StepColumns[step]))]
            : [.. columns.Select(column => column.Name)];
        string[] arguments =
        [
            "\"your-data.csv\"",
            .. table.SequenceColumn is { } id ? [$"idColumn: {CSharpText.Of(id)}"] : Array.Empty<string>(),
            $"inputColumns: {CSharpText.Of(names)}",
            $"targetColumns: {CSharpText.Of(TargetColumns(model.Target))}",
            .. Target(model.Target) is { } target ? [$"target: {target}"] : Array.Empty<string>(),
            .. isWide && columns.Count > 1 ? [FormattableString.Invariant($"features: {columns.Count}")] : Array.Empty<string>(),
            .. table.Options == new CsvOptions() ? [] : new[] { $"options: {literal.Of(table.Options)}" },
        ];
        var method = isWide ? "ReadRowPerSequence" : "ReadRowPerStep";
        var own = HasTargetNames(model.Target) ? "path" : "path and target columns";
        return $"// Write the {own} of your own file here.\nvar {name} = CsvSequences.{method}(\n    {string.Join(",\n    ", arguments)});";
    }

    private static bool HasTargetNames(TargetSpec target) => target.Kind != TargetKind.Class && TargetNames.Of(target) is not null;

    private static IEnumerable<string> TargetColumns(TargetSpec target) =>
        HasTargetNames(target) ? TargetNames.Of(target)!
        : target.Width == 1 ? ["your-target-column"]
        : Enumerable.Range(1, target.Width).Select(i => FormattableString.Invariant($"your-target-column-{i}"));

    // Null where the columns alone decide: numbers, or the class of a column of text, after the last step.
    private static string? Target(TargetSpec target)
    {
        var isLast = target.Placement == TargetPlacement.LastStep;
        var place = isLast ? "" : ", TargetPlacement.EveryStep";
        return target switch
        {
            { Kind: TargetKind.Number } when isLast && target.Tolerance is null => null,
            { Kind: TargetKind.Number } => FormattableString.Invariant($"TargetSpec.Number({target.Size}{place}{Tolerance(target)})"),
            { Kind: TargetKind.Class, Names: { } } when isLast => null,
            { Kind: TargetKind.Class, Names: { } names } => $"TargetSpec.Classes({CSharpText.Of(names)}{place})",
            { Kind: TargetKind.Class } => FormattableString.Invariant($"TargetSpec.Class({target.Size}{place})"),
            _ => FormattableString.Invariant($"TargetSpec.ClassSet({target.Size}{place})"),
        };
    }

    private static string Tolerance(TargetSpec target) =>
        target.Tolerance is { } tolerance ? FormattableString.Invariant($", tolerance: {tolerance}") : "";
}

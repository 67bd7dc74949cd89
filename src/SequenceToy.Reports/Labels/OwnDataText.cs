namespace SequenceToy.Reports.Labels;

/// <summary>Your own data in words: the names of its fields, targets and classes.</summary>
internal static class OwnDataText
{
    private const int LongestList = 120;

    /// <summary>Returns the title of a page: <c>Prediction of price</c>, <c>Prediction of hot or normal</c>.</summary>
    public static string Title(ExperimentResult result) => TargetNames.Of(result.Model.Target) is not { } names ? "Your own data"
        : $"Prediction of {Listed(names, result.Model.Target.Kind == TargetKind.Class ? "or" : "and")}";

    /// <summary>Returns the first sentences of a page.</summary>
    public static string Lead(ExperimentResult result) =>
        $"Your own data: {NumberFormat.Count(result.Settings.Samples, "sample")}. The target is {Target(result.Model.Target)}.";

    /// <summary>Returns the fields of a step: <c>2 columns (heat and flow), read as 4 features</c>.</summary>
    public static string Fields(ExperimentResult result)
    {
        var features = NumberFormat.Count(result.Model.Shape.Features, "feature");
        return result.Model.InputColumns is not { } columns ? features
            : columns.Count == result.Model.Shape.Features ? $"{features} ({Listed(columns.Select(column => column.Name), "and")})"
            : $"{NumberFormat.Count(columns.Count, "column")} ({Listed(columns.Select(column => column.Name), "and")}), read as {features}";
    }

    /// <summary>Returns the target: <c>one of 2 classes (hot and normal)</c>.</summary>
    public static string Target(TargetSpec target) => target.Kind switch
    {
        TargetKind.Number => NumberFormat.Count(target.Size, "number"),
        TargetKind.Class => $"one of {NumberFormat.Count(target.Size)} classes",
        TargetKind.ClassSet => $"a set of {NumberFormat.Count(target.Size)} classes",
        _ => throw new NotSupportedException($"kind is not known: {target.Kind}."),
    } + (TargetNames.Of(target) is { } names ? $" ({Listed(names, "and")})" : "");

    private static string Listed(IEnumerable<string> names, string last) =>
        Phrase.Cut(Phrase.Listed(names.Select(Phrase.Line), last), LongestList);
}

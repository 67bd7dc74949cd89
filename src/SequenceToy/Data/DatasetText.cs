using System.Diagnostics;

namespace SequenceToy.Data;

/// <summary>A dataset in words.</summary>
internal static class DatasetText
{
    private const int LongestList = 120;

    public static string Of(SequenceDataset data) =>
        $"{NumberFormat.Count(data.Count, "sample")} of {NumberFormat.Range(data.MinSteps, data.MaxSteps)} "
        + $"step{(data.MaxSteps == 1 ? "" : "s")} with {NumberFormat.Count(data.Features, "feature")}{Named(data.FeatureNames)}; "
        + $"target: {Target(data.Target)}";

    /// <summary>Returns a target: <c>one of 3 classes (low, middle, high) after the last step</c>.</summary>
    public static string Target(TargetSpec target) => target.Kind switch
    {
        TargetKind.Number => NumberFormat.Count(target.Size, "number"),
        TargetKind.Class => $"one of {NumberFormat.Count(target.Size)} classes",
        TargetKind.ClassSet => $"a set of {NumberFormat.Count(target.Size)} classes",
        _ => throw new UnreachableException($"Unknown kind of target: {target.Kind}."),
    } + Named(target.Names) + (target.Placement == TargetPlacement.LastStep ? " after the last step" : " at every step");

    private static string Named(ValueList<string>? names) =>
        names is null ? "" : $" ({PrintableText.Of(string.Join(", ", names), LongestList)})";
}

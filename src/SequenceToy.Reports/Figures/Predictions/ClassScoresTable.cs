using SequenceToy.Metrics;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The table of precision, recall, F1 and support of each class.</summary>
internal static class ClassScoresTable
{
    /// <param name="matrix">The counts.</param>
    /// <param name="shown">The classes to show, in order.</param>
    /// <param name="name">The function that returns the name of a class.</param>
    public static Markup Of(ConfusionMatrix matrix, IReadOnlyList<int> shown, Func<int, string> name) => Tables.Table(
        "Scores of each class",
        ["Class", "Precision", "Recall", "F1", "Targets"],
        matrix.ByClass.Where(own => shown.Contains(own.Class)).Select(own => new[]
        {
            name(own.Class), NumberFormat.Percent(own.Precision), NumberFormat.Percent(own.Recall), NumberFormat.Percent(own.F1),
            NumberFormat.Count(own.Support),
        }));
}

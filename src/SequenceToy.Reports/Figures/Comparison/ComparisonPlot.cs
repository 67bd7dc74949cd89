using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>The plot that compares runs.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>Plots the losses of several runs in one chart: validation loss, or training loss without validation.</summary>
    /// <remarks>By default, labels are the settings that differ. Runs that differ only in the random seed share a style and have one curve
    /// of their median loss.</remarks>
    /// <param name="results">The results, at least one, all with the same loss function and unit.</param>
    /// <param name="labels">The label of each result, in the same order; results with the same label share a style. Default: null, the
    /// settings that differ.</param>
    /// <exception cref="ArgumentException">There is no result; the labels do not match; or loss functions or validation differ.</exception>
    public static Picture PlotComparison(this IReadOnlyList<ExperimentResult> results, IReadOnlyList<string>? labels = null)
    {
        var figure = ComparisonFigure.Of(Require.NotNull(results, nameof(results)), labels);
        var tasks = string.Join(", ", results.Select(ResultLabels.Name).Distinct(StringComparer.Ordinal));
        var judged = LossFigure.Of(results[0].Settings, results[0].History) is { History.Count: > 0, HasValidation: false } ? "training"
            : "validation";
        return ComparisonPicture.Of(figure, $"{tasks}: {judged} loss of {NumberFormat.Count(results.Count, "run")}");
    }
}

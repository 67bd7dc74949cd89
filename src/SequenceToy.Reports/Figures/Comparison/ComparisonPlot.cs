using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports;

/// <content>As a picture.</content>
public static partial class ExperimentResultPlots
{
    /// <summary>The losses of several runs on one chart: of validation, or of training where there is none. Each is labeled with the
    /// settings that differ; runs that differ in their seed only are drawn alike, with their median.</summary>
    /// <param name="results">At least one, all trained for the same loss in the same unit.</param>
    /// <param name="labels">A label for each, in the same order; those with the same are drawn alike. Default: null, the settings that
    /// differ.</param>
    /// <exception cref="ArgumentException">No result, more labels or fewer than results, an empty label, results of different losses, or
    /// some with validation samples and some without.</exception>
    public static Picture PlotComparison(this IReadOnlyList<ExperimentResult> results, IReadOnlyList<string>? labels = null)
    {
        var figure = ComparisonFigure.Of(Require.NotNull(results, nameof(results)), labels);
        var tasks = string.Join(", ", results.Select(ResultLabels.Name).Distinct(StringComparer.Ordinal));
        var judged = LossFigure.Of(results[0].Settings, results[0].History) is { History.Count: > 0, HasValidation: false } ? "training"
            : "validation";
        return ComparisonPicture.Of(figure, $"{tasks}: {judged} loss of {NumberFormat.Count(results.Count, "run")}");
    }
}

using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>The steps that words tell of where there are too many for all, in their order.</summary>
/// <param name="Indices">Where they stand in the report.</param>
/// <param name="Sentence">Which of all they are, and which cannot be told of; empty where it is all.</param>
internal sealed record SelectedSteps(int[] Indices, string Sentence)
{
    private const int MostNamed = 6;

    /// <param name="report">What was measured.</param>
    /// <param name="most">As many are told of.</param>
    /// <param name="when">When they matter, after a space. Default: nothing.</param>
    public static SelectedSteps Of(InfluenceReport report, int most, string when = "")
    {
        var steps = report.Steps;
        int[] measured = [.. Enumerable.Range(0, steps.Count).Where(i => !steps[i].IsConstant).OrderByDescending(i => steps[i].Mean)];
        var constant = steps.Where(step => step.IsConstant).ToArray();
        var all = measured.Length == steps.Count ? $"{NumberText.Count(steps.Count)} steps" : $"{NumberText.Count(measured.Length)} steps measured";
        var which = measured.Length <= most ? ""

            // Where the last told and the first not told matter alike, it is chance which is which.
            : $" These are {(steps[measured[most - 1]].Mean > steps[measured[most]].Mean ? $"the {NumberText.Count(most)} of {all} that matter most{when}" : $"{NumberText.Count(most)} of {all}")}.";
        var named = constant.Length <= MostNamed ? string.Join("; ", constant.Select(report.Label)) : NumberText.Counted(constant.Length, "step");
        return new([.. measured.Take(most).Order()], which + (constant.Length == 0 ? "" : $" Always the same, so not measured: {named}."));
    }
}

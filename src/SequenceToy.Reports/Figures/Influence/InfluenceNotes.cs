using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>What must be said beside influence so that it is not taken for more than it is.</summary>
internal static class InfluenceNotes
{
    /// <summary>Of a step that has one value in all samples.</summary>
    public const string Constant = "always the same: cannot be measured";

    // A standard error worth saying.
    private const double Doubtful = 0.02;

    /// <summary>How sure the shares are, where that is worth saying: <c>12 samples; standard error of a share up to 3.1 %</c>; otherwise null.</summary>
    public static string? Doubt(InfluenceReport report)
    {
        var error = report.Steps.Select(step => step.ShareStandardError).Where(double.IsFinite).Append(0).Max();
        return error < Doubtful ? null : $"{NumberText.Counted(report.Samples, "sample")}; standard error of a share up to {NumberText.Percent(error)}";
    }
}

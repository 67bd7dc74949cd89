using SequenceToy.Inspection.Influence;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of the influence of all steps.</summary>
internal sealed record InfluenceDocument(
    InfluenceMethod Method, StepCounting Counting, string Unit, double Range, int Samples, IEnumerable<StepDocument> Steps)
{
    public static InfluenceDocument Of(InfluenceReport report) => new(
        report.Method, report.Counting, report.Unit, report.Range, report.Samples,
        report.Steps.Select(step => new StepDocument(
            step.Step, step.Mean, step.StandardDeviation, step.Largest, step.Share, step.ShareStandardError, step.IsConstant,
            report.ShouldBeIgnored.Contains(step))));
}

/// <summary>The JSON document of the influence of one step.</summary>
internal sealed record StepDocument(
    int Step, double Mean, double StandardDeviation, double Largest, double Share, double ShareStandardError, bool IsConstant,
    bool ShouldBeIgnored);

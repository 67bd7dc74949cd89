using System.Text.Json;

namespace SequenceToy.Reports.Html;

/// <summary>What the sections of a report are made from, and where they leave the numbers of their charts.</summary>
internal sealed record ReportMaterial(ExperimentResult Result, ReportOptions Options, ShownSamples Samples)
{
    /// <summary>How numbers are written for the script.</summary>
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>By chart, the numbers the script draws.</summary>
    public Dictionary<string, object> Charts { get; } = [];

    public string Title => Options.Title ?? Result.Task?.Id ?? "Own samples";
}

using System.Text.Json;
using SequenceToy.Reports.Answers;

namespace SequenceToy.Reports.Html;

/// <summary>What the sections of a report are made from, and where they leave the numbers of their charts.</summary>
internal sealed record ReportContext(ExperimentResult Result, ReportOptions Options)
{
    private const int LongestTitle = 200;

    /// <summary>How numbers are written for the script.</summary>
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The samples shown, with the network's answers.</summary>
    public ReportSamples Samples { get; } = new(Result, Options.Samples, Options.TracedSamples);

    /// <summary>By chart, the numbers the script draws.</summary>
    public Dictionary<string, object> Charts { get; } = [];
    public string Title => Options.Title ?? (Result.Task is { } task ? Phrase.Cut(task.Id, LongestTitle) : "Own samples");
}

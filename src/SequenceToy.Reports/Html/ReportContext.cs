using System.Text.Json;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Html;

/// <summary>The input of all report sections, and the chart data that they collect for the script.</summary>
internal sealed record ReportContext(ExperimentResult Result, ReportOptions Options)
{
    private const int LongestTitle = 200;

    /// <summary>The JSON options of the chart data.</summary>
    public static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The samples shown, with the network's predictions.</summary>
    public ReportSamples Samples { get; } = new(Result, Options.Samples, Options.TracedSamples);

    /// <summary>The data that the script draws, by chart name.</summary>
    public Dictionary<string, object> Charts { get; } = [];
    public string Title => Options.Title ?? (Result.Task is { } task ? Phrase.Cut(task.Id, LongestTitle) : OwnDataText.Title(Result));
}

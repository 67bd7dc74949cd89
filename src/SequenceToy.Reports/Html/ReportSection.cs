namespace SequenceToy.Reports.Html;

/// <summary>A section of the report page.</summary>
/// <param name="Id">The id of its HTML element, which the table of contents links to.</param>
/// <param name="Title">The heading of the section.</param>
/// <param name="Content">The function that returns its markup; null markup when there is nothing to show.</param>
/// <param name="Script">The embedded script that draws its charts; null without charts.</param>
internal sealed record ReportSection(string Id, string Title, Func<ReportContext, Markup?> Content, string? Script = null);

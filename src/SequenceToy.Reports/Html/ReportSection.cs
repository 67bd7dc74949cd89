namespace SequenceToy.Reports.Html;

/// <summary>A section of the page.</summary>
/// <param name="Id">The id of its element, to which the page's contents link.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Content">Writes it; null where there is nothing to show.</param>
/// <param name="Script">The embedded script that draws its charts; null where it has none.</param>
internal sealed record ReportSection(string Id, string Title, Func<ReportContext, Markup?> Content, string? Script = null);

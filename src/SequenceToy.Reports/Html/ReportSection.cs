namespace SequenceToy.Reports.Html;

/// <summary>A section of a report page.</summary>
/// <typeparam name="TContext">The input of the sections of the page.</typeparam>
/// <param name="Id">The id of its HTML element, which the table of contents links to.</param>
/// <param name="Title">The heading of the section.</param>
/// <param name="Content">The function that returns its markup; null markup when there is nothing to show.</param>
/// <param name="Script">The embedded script that draws its charts; null without charts.</param>
/// <param name="IsOpen">True for a section that is part of the answer; all others begin closed.</param>
internal sealed record ReportSection<TContext>(
    string Id, string Title, Func<TContext, Markup?> Content, string? Script = null, bool IsOpen = false);

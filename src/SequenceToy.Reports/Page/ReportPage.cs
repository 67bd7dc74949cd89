using System.Text.Json;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Page;

/// <summary>The complete page in one file: all sections, styles, scripts and data.</summary>
internal static class ReportPage
{
    public static string Of(ExperimentResult result, ReportOptions options)
    {
        var context = new ReportContext(result, options);
        return Of(
            context, context.Title, PageHeader.Of(context),
            [.. ReportSections.All.Select(section => (section.Id, section.Title, section.Content(context)))]);
    }

    public static string Of(SeriesContext context) => Of(
        context.Network, context.Title, SeriesHeader.Of(context),
        [.. SeriesSections.All.Select(section => (section.Id, section.Title, section.Content(context)))]);

    public static string Of(SweepContext context) => Of(
        new Start("results", "Skip to the results", SweepContext.Version), context.Charts, context.Title, SweepHeader.Of(context),
        [.. SweepSections.All.Select(section => (section.Id, section.Title, section.Content(context)))]);

    private static string Of(
        ReportContext context, string title, Markup header, IReadOnlyList<(string Id, string Title, Markup? Content)> all) => Of(
        new Start("verdict", "Skip to the verdict", context.Result.Environment.SequenceToyVersion), context.Charts, title, header, all);

    private static string Of(
        Start start, Dictionary<string, object> charts, string title, Markup header,
        IReadOnlyList<(string Id, string Title, Markup? Content)> all)
    {
        var sections = all.Where(section => section.Content is not null).ToArray();

        // JsonSerializer escapes <, >, &, quotes and line separators in strings: no string can end the script element.
        var data = JsonSerializer.Serialize(charts, ReportContext.Json);
        return Markup.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy()}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="SequenceToy {start.Version}">
            <title>{title} · SequenceToy</title>
            <style>{Markup.Trusted(PageAssets.Style)}</style>
            </head>
            <body>
            <a class="skip" href="#{start.Id}">{start.Skip}</a>
            {header}
            <nav aria-label="Sections"><ul>{Markup.Each(sections, section => Markup.Of($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>"))}</ul></nav>
            <main>
            {Markup.Each(sections, section => Titled(section.Id, section.Title, section.Content))}</main>
            {PageFooter.Of()}
            <script type="application/json" id="data">{Markup.Trusted(data)}</script>
            <script>{Markup.Trusted(PageAssets.Charts)}</script>
            <script>{Markup.Trusted(PageAssets.Script)}</script>
            </body>
            </html>

            """).ToString();
    }

    private static Markup Titled(string id, string title, Markup? content) => Markup.Of(
        $"<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>\n{content}</section>\n");

    // The charts set style attributes; default-src 'none' keeps these from loading anything.
    private static string Policy() =>
        $"default-src 'none'; script-src {PageAssets.Hash(PageAssets.Charts)} {PageAssets.Hash(PageAssets.Script)}; "
        + $"style-src-elem {PageAssets.Hash(PageAssets.Style)}; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    // The first section with its link, and the version in the head of the page.
    private sealed record Start(string Id, string Skip, string Version);
}

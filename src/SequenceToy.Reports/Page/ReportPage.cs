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
            [.. ReportSections.All.Select(section => Section.Of(section, context))]);
    }

    public static string Of(SeriesContext context) => Of(
        context.Network, context.Title, SeriesHeader.Of(context),
        [.. SeriesSections.All.Select(section => Section.Of(section, context))]);

    public static string Of(SweepContext context) => Of(
        new Start("results", "Skip to the results", SweepContext.Version), context.Charts, context.Title, SweepHeader.Of(context),
        [.. SweepSections.All.Select(section => Section.Of(section, context))]);

    private static string Of(
        ReportContext context, string title, Markup header, IReadOnlyList<Section> all) => Of(
        new Start("verdict", "Skip to the verdict", context.Result.Environment.SequenceToyVersion), context.Charts, title, header, all);

    private static string Of(
        Start start, Dictionary<string, object> charts, string title, Markup header,
        IReadOnlyList<Section> all)
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
            {Markup.Each(sections, Titled)}</main>
            {PageFooter.Of()}
            <script type="application/json" id="data">{Markup.Trusted(data)}</script>
            <script>{Markup.Trusted(PageAssets.Charts)}</script>
            <script>{Markup.Trusted(PageAssets.Script)}</script>
            </body>
            </html>

            """).ToString();
    }

    // Most browsers open the closed section that a link leads into; the script does it elsewhere.
    private static Markup Titled(Section section)
    {
        var heading = Markup.Of($"<h2 id=\"{section.Id}-title\">{section.Title}</h2>");
        var start = Markup.Of($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n");
        return section.IsOpen ? Markup.Of($"{start}{heading}\n{section.Content}</section>\n")
            : Markup.Of($"<details class=\"fold\"><summary>{heading}</summary>\n{start}{section.Content}</section></details>\n");
    }

    // The charts set style attributes; default-src 'none' keeps these from loading anything.
    private static string Policy() =>
        $"default-src 'none'; script-src {PageAssets.Hash(PageAssets.Charts)} {PageAssets.Hash(PageAssets.Script)}; "
        + $"style-src-elem {PageAssets.Hash(PageAssets.Style)}; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private sealed record Section(string Id, string Title, Markup? Content, bool IsOpen)
    {
        public static Section Of<TContext>(ReportSection<TContext> section, TContext context) =>
            new(section.Id, section.Title, section.Content(context), section.IsOpen);
    }

    // The first section with its link, and the version in the head of the page.
    private sealed record Start(string Id, string Skip, string Version);
}

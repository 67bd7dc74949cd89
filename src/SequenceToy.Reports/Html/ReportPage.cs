using System.Text.Json;
using SequenceToy.Reports.Html.Sections;

namespace SequenceToy.Reports.Html;

/// <summary>The whole page: one section after the other, and all they need, within one file.</summary>
internal static class ReportPage
{
    public static string Of(ExperimentResult result, ReportOptions options)
    {
        var material = new ReportMaterial(result, options, new ShownSamples(result, options));
        (string Id, string Title, Markup? Content)[] sections =
        [
            ("verdict", "Verdict", VerdictSection.Of(material)),
            ("task", "The task", TaskSection.Of(material)),
            ("learning", "Learning", LearningSection.Of(material)),
            ("answers", "Answers", AnswersSection.Of(material)),
            ("lengths", "Beyond training", LengthsSection.Of(material)),
            ("influence", "Influence", InfluenceSection.Of(material)),
            ("gates", "Inside, step by step", GatesSection.Of(material)),
            ("snapshots", "While it learned", SnapshotsSection.Of(material)),
            ("network", "Network", NetworkSection.Of(material)),
            ("again", "Run it again", AgainSection.Of(material)),
        ];
        var shown = sections.Where(section => section.Content is not null).ToArray();

        // The encoder of JsonSerializer leaves no <, >, & or quote, nor a line separator, in strings: nothing can end the element it stands in.
        var data = JsonSerializer.Serialize(material.Charts, ReportMaterial.Json);
        return Markup.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy()}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="SequenceToy {result.Environment.SequenceToyVersion}">
            <title>{material.Title} · SequenceToy</title>
            <style>{Markup.Trusted(Asset.Style)}</style>
            </head>
            <body>
            <a class="skip" href="#verdict">Skip to the verdict</a>
            {HeaderSection.Of(material)}
            <nav aria-label="Sections"><ul>{Markup.Each(shown, section => Markup.Of($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>"))}</ul></nav>
            <main>
            {Markup.Each(shown, section => Markup.Of($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">\n<h2 id=\"{section.Id}-title\">{section.Title}</h2>\n{section.Content}</section>\n"))}</main>
            {FooterSection.Of()}
            <script type="application/json" id="data">{Markup.Trusted(data)}</script>
            <script>{Markup.Trusted(Asset.Charts)}</script>
            <script>{Markup.Trusted(Asset.Script)}</script>
            </body>
            </html>

            """).ToString();
    }

    // The charts set style attributes, which can load nothing as long as nothing may be loaded.
    private static string Policy() =>
        $"default-src 'none'; script-src {Asset.Hash(Asset.Charts)} {Asset.Hash(Asset.Script)}; style-src-elem {Asset.Hash(Asset.Style)}; style-src-attr 'unsafe-inline'; base-uri 'none'; form-action 'none'";
}

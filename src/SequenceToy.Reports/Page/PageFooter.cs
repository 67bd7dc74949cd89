using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Page;

/// <summary>The footer of the page with its licenses.</summary>
internal static class PageFooter
{
    public static Markup Of() => Markup.Of($"""
        <footer>
        <p>Made with SequenceToy. Charts by Apache ECharts. This page makes no network requests.</p>
        <details><summary>Licenses of the components in this page</summary><pre class="scroll licence" tabindex="0" role="region" aria-label="Licenses">{PageAssets.License}</pre></details>
        </footer>
        """);
}

using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Page;

/// <summary>Whose work the page holds.</summary>
internal static class PageFooter
{
    public static Markup Of() => Markup.Of($"""
        <footer>
        <p>Made with SequenceToy. Charts by Apache ECharts. This page asks the network for nothing.</p>
        <details><summary>Licences of what is in this page</summary><pre class="scroll licence" tabindex="0" role="region" aria-label="Licences">{PageAssets.License}</pre></details>
        </footer>
        """);
}

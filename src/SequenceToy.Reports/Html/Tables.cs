namespace SequenceToy.Reports.Html;

/// <summary>The markup of tables and charts.</summary>
internal static class Tables
{
    // A cell with more characters than this may wrap.
    private const int LongCell = 40;
    private const int LongText = 24;

    /// <summary>Returns a table that scrolls sideways when it is wider than the page.</summary>
    /// <param name="name">The name of the table for screen readers.</param>
    /// <param name="columns">The column headers.</param>
    /// <param name="rows">The cells; the first cell of each row is its header.</param>
    /// <param name="words">The first column with left-aligned text; null when all columns but the first hold numbers.</param>
    public static Markup Table(string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int? words = null)
    {
        var firstTextColumn = words ?? columns.Count;
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="{name}"><table>
            <thead><tr>{Cells(columns, "th", " scope=\"col\"", firstTextColumn)}</tr></thead>
            <tbody>{Markup.Each(rows, row => Markup.Of($"<tr>{Row(row, firstTextColumn)}</tr>\n"))}</tbody>
            </table></div>

            """);
    }

    /// <summary>Returns content that the reader can expand.</summary>
    public static Markup Folded(string title, Markup content) => Markup.Of($"<details><summary>{title}</summary>{content}</details>\n");

    /// <summary>Returns a chart with a text description and an optional table of its numbers.</summary>
    /// <param name="id">The HTML id of the figure.</param>
    /// <param name="kind">The kind of chart that the script draws.</param>
    /// <param name="title">The caption of the chart.</param>
    /// <param name="reading">The description of the data in sentences.</param>
    /// <param name="before">The content between caption and chart, such as controls.</param>
    /// <param name="table">The table of the chart's numbers.</param>
    public static Markup Chart(
        string id, string kind, string title, string reading, Markup? before = null, Markup? table = null) => Markup.Of($"""
        <figure class="chart" id="{id}">
        <figcaption>{title}</figcaption>
        {before}<div class="plot {kind}" data-chart="{kind}" role="img" aria-label="{$"{title}. {reading}"}"></div>
        <p class="reading">{reading}</p>
        {table}</figure>

        """);

    private static Markup Row(IReadOnlyList<string> cells, int words) =>
        Markup.Of($"<th scope=\"row\"{Markup.Trusted(cells[0].Length > LongText ? " class=\"words\"" : "")}>{cells[0]}</th>{Cells([.. cells.Skip(1)], "td", "", words - 1)}");

    private static Markup Cells(IReadOnlyList<string> cells, string tag, string attributes, int words) =>
        Markup.Each(Enumerable.Range(0, cells.Count), i => Markup.Of(
            $"<{Markup.Trusted(tag)}{Markup.Trusted(attributes)}{Markup.Trusted(i >= words || cells[i].Length > LongCell ? " class=\"words\"" : "")}>{cells[i]}</{Markup.Trusted(tag)}>"));
}

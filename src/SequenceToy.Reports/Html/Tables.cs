namespace SequenceToy.Reports.Html;

/// <summary>Tables, and the frame they share with charts.</summary>
internal static class Tables
{
    // From so many letters on a cell needs room to wrap.
    private const int LongCell = 40;
    private const int LongWords = 24;

    /// <summary>A table that scrolls by itself where it is wider than the page.</summary>
    /// <param name="name">What it shows, for those who hear it.</param>
    /// <param name="columns">The heads of the columns.</param>
    /// <param name="rows">The cells; the first of each row is its head.</param>
    /// <param name="words">From which column on cells are words, set flush left; null where all but the first are numbers.</param>
    public static Markup Table(string name, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows, int? words = null)
    {
        var firstOfWords = words ?? columns.Count;
        return Markup.Of($"""
            <div class="scroll" tabindex="0" role="region" aria-label="{name}"><table>
            <thead><tr>{Cells(columns, "th", " scope=\"col\"", firstOfWords)}</tr></thead>
            <tbody>{Markup.Each(rows, row => Markup.Of($"<tr>{Row(row, firstOfWords)}</tr>\n"))}</tbody>
            </table></div>

            """);
    }

    /// <summary>The same numbers as a chart's, folded away.</summary>
    public static Markup Folded(string title, Markup content) => Markup.Of($"<details><summary>{title}</summary>{content}</details>\n");

    /// <summary>A chart with what it says in words and, folded away, in numbers.</summary>
    /// <param name="id">What the script finds it by.</param>
    /// <param name="kind">Which chart the script is to draw.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="reading">What one sees in it.</param>
    /// <param name="before">What stands between title and chart, such as its controls.</param>
    /// <param name="table">Its numbers.</param>
    public static Markup Chart(
        string id, string kind, string title, string reading, Markup? before = null, Markup? table = null) => Markup.Of($"""
        <figure class="chart" id="{id}">
        <figcaption>{title}</figcaption>
        {before}<div class="plot {kind}" data-chart="{kind}" role="img" aria-label="{$"{title}. {reading}"}"></div>
        <p class="reading">{reading}</p>
        {table}</figure>

        """);

    private static Markup Row(IReadOnlyList<string> cells, int words) =>
        Markup.Of($"<th scope=\"row\"{Markup.Trusted(cells[0].Length > LongWords ? " class=\"words\"" : "")}>{cells[0]}</th>{Cells([.. cells.Skip(1)], "td", "", words - 1)}");

    private static Markup Cells(IReadOnlyList<string> cells, string tag, string attributes, int words) =>
        Markup.Each(Enumerable.Range(0, cells.Count), i => Markup.Of(
            $"<{Markup.Trusted(tag)}{Markup.Trusted(attributes)}{Markup.Trusted(i >= words || cells[i].Length > LongCell ? " class=\"words\"" : "")}>{cells[i]}</{Markup.Trusted(tag)}>"));
}

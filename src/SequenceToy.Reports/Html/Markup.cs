using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SequenceToy.Reports.Html;

/// <summary>HTML being written: what stands in the code is markup, what is put into it is text, and encoded.</summary>
/// <remarks>So no name, header or symbol from outside can become markup, without anyone having to think of it.</remarks>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const char NoBreakSpace = '\u00A0';

    private readonly StringBuilder html = new();

    /// <summary>Markup, with text put into it.</summary>
    public static Markup Of(Piece piece) => new Markup().Add(piece);

    public Markup Add(Piece piece)
    {
        html.Append(piece.Html);
        return this;
    }

    public Markup Add(Markup other)
    {
        html.Append(other.html);
        return this;
    }

    /// <summary>A piece for each of several things.</summary>
    public static Markup Each<T>(IEnumerable<T> things, Func<T, Markup> piece)
    {
        var all = new Markup();
        foreach (var thing in things)
        {
            all.Add(piece(thing));
        }

        return all;
    }

    /// <summary>What is the library's own and no one else's: styles, scripts, and data that is encoded already.</summary>
    public static Markup Trusted(string html)
    {
        var markup = new Markup();
        markup.html.Append(html);
        return markup;
    }

    public override string ToString() => html.ToString();

    // A number keeps its percent sign and its power of ten on its line.
    private static string Unbroken(string text) => text
        .Replace(" × 10", $"{NoBreakSpace}×{NoBreakSpace}10", StringComparison.Ordinal);

    /// <summary>An interpolated string whose holes are encoded.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Piece
    {
        public Piece(int literalLength, int formattedCount) => Html = new StringBuilder(literalLength + (16 * formattedCount));

        public StringBuilder Html { get; }

        public void AppendLiteral(string markup) => Html.Append(markup);
        public void AppendFormatted(Markup? markup) => Html.Append(markup?.html);
        public void AppendFormatted(string? text) => Html.Append(Encoder.Encode(Unbroken(text ?? "")));
        public void AppendFormatted(int number) => Html.Append(number);
    }
}

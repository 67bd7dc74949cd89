using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SequenceToy.Reports.Html;

/// <summary>An HTML builder: literals of interpolated strings are markup, inserted values are text and are encoded.</summary>
/// <remarks>No name, heading or symbol from outside can therefore become markup.</remarks>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const char NoBreakSpace = '\u00A0';

    private readonly StringBuilder html = new();

    /// <summary>Returns markup with encoded text inserted.</summary>
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

    /// <summary>Returns the joined markup of several items.</summary>
    public static Markup Each<T>(IEnumerable<T> things, Func<T, Markup> piece)
    {
        var all = new Markup();
        foreach (var thing in things)
        {
            all.Add(piece(thing));
        }

        return all;
    }

    /// <summary>Returns trusted HTML unencoded: the library's own styles and scripts, and data that is already encoded.</summary>
    public static Markup Trusted(string html)
    {
        var markup = new Markup();
        markup.html.Append(html);
        return markup;
    }

    public override string ToString() => html.ToString();

    // A number stays on one line with its power of ten.
    private static string Unbroken(string text) => text.Replace(" × 10", $"{NoBreakSpace}×{NoBreakSpace}10", StringComparison.Ordinal);

    /// <summary>An interpolated string whose inserted values are encoded.</summary>
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

using SequenceToy.Data.Tables;

namespace SequenceToy.Data;

/// <summary>Describes how a CSV file is written. All defaults: a header, fields separated by a detected delimiter, no missing
/// values.</summary>
/// <remarks>What is not given is detected if the file allows one interpretation. If it allows several, the file is refused, and the message
/// lists them. Immutable; compared by value.</remarks>
/// <example><code>
/// using SequenceToy.Data;
/// var german = new CsvOptions { DecimalMark = ',', ThousandsSeparator = '.', DateFormats = ["dd.MM.yyyy"] };
/// </code></example>
public sealed record CsvOptions
{
    internal const int MostLines = 20;

    /// <summary>The character between fields, such as <c>','</c>, <c>';'</c> or a tab; must not be a quotation mark, line break, space,
    /// digit, <c>.</c>, <c>+</c>, <c>-</c> or <c>e</c>.</summary>
    /// <value>Default: null, detected among comma, semicolon, tab and <c>|</c>; a first line <c>sep=;</c> names it.</value>
    public char? Delimiter { get; init => field = CsvCharacters.Delimiter(value); }

    /// <summary>The decimal mark of numbers: <c>'.'</c> or <c>','</c>.</summary>
    /// <value>Default: null, detected from the numbers of the whole file.</value>
    public char? DecimalMark { get; init => field = CsvCharacters.OneOf(value, ".,", "decimalMark"); }

    /// <summary>The character between groups of three digits: comma, point, space, apostrophe or underscore. A space includes the
    /// no-break spaces.</summary>
    /// <value>Default: null, none; numbers with a separator are refused.</value>
    public char? ThousandsSeparator { get; init => field = CsvCharacters.OneOf(value, ",. '_", "thousandsSeparator"); }

    /// <summary>The formats of dates and times in addition to ISO 8601, in .NET's notation and the invariant culture, such as
    /// <c>dd.MM.yyyy</c>. Two that fit a whole column and read it differently are refused.</summary>
    /// <value>Default: none; ISO dates such as <c>2024-05-31</c>, <c>2024-05-31 14:30</c> and <c>2024-05</c> are always known.</value>
    public ValueList<string> DateFormats { get; init => field = CsvTexts.DateFormats(value); } = [];

    /// <summary>The features that columns of times give as inputs.</summary>
    /// <value>Default: <see cref="Data.TimeFeatures.None"/>, times among the inputs are refused.</value>
    public TimeFeatures TimeFeatures { get; init => field = Require.Defined(value, "timeFeatures"); }

    /// <summary>The name of the text encoding, such as <c>windows-1252</c>, <c>iso-8859-1</c> or <c>utf-16</c>.</summary>
    /// <value>Default: null, UTF-8, or UTF-16 or UTF-32 where the file starts with its byte order mark.</value>
    public string? Encoding { get; init => field = CsvEncoding.Checked(value); }

    /// <summary>The columns that are categories even if their fields are numbers, such as postal codes.</summary>
    /// <value>Default: none; columns of text are categories, columns of numbers are numbers.</value>
    public ValueList<string> Categories { get; init => field = CsvTexts.Names(value, "categories"); } = [];

    /// <summary>The treatment of missing values.</summary>
    /// <value>Default: <see cref="MissingValues.Refuse"/>.</value>
    public MissingValues Missing { get; init => field = Require.Defined(value, "missing"); }

    /// <summary>The texts that stand for a missing value, in upper or lower case; an empty text is an empty field.</summary>
    /// <value>Default: empty, <c>NA</c>, <c>N/A</c>, <c>NaN</c>, <c>null</c> and <c>-</c>.</value>
    public ValueList<string> MissingTexts { get; init => field = CsvTexts.Names(value, "missingTexts"); } =
        ["", "NA", "N/A", "NaN", "null", "-"];

    /// <summary>The character at the start of lines that are comments, such as <c>'#'</c>.</summary>
    /// <value>Default: null, no comments.</value>
    public char? CommentPrefix { get; init => field = CsvCharacters.CommentPrefix(value); }

    /// <summary>The number of lines before the header, such as a title, that are skipped; from 0 to 20.</summary>
    /// <value>Default: 0.</value>
    public int LeadingLines { get; init => field = Require.Between(value, 0, MostLines); }

    /// <summary>The number of last lines, such as totals and notes, that are skipped; empty lines do not count; from 0 to 20.</summary>
    /// <value>Default: 0.</value>
    public int FooterLines { get; init => field = Require.Between(value, 0, MostLines); }

    /// <summary>True when the first line names the columns. Otherwise their names are <c>c1</c>, <c>c2</c> ….</summary>
    /// <value>Default: true.</value>
    public bool HasHeader { get; init; } = true;

    /// <summary>Throws for characters with two meanings.</summary>
    /// <exception cref="ArgumentException">Two of the characters are the same.</exception>
    internal CsvOptions Checked(string name)
    {
        Differ(ThousandsSeparator, "thousandsSeparator", DecimalMark, "decimalMark");
        Differ(CommentPrefix, "commentPrefix", Delimiter, "delimiter");
        return this;

        void Differ(char? one, string oneName, char? other, string otherName)
        {
            if (one is { } character && one == other)
            {
                throw new ArgumentException(
                    $"{oneName} must differ from {otherName}; both were {CsvCharacters.Shown(character)}.", name);
            }
        }
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(CsvOptions), PrintMembers);
}

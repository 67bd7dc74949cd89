using System.Text;
using SequenceToy.Data;

namespace SequenceToy.Tests.Data.Tables;

/// <summary>A form that CSV files have in the wild, and what becomes of it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Text">The file.</param>
/// <param name="Expected">The columns that are read; of a refusal, the parts of the message.</param>
public sealed record WildShape(string Name, string Text, params string[] Expected)
{
    private const string Umlauts = "windows-1252";

    public CsvOptions? Options { get; init; }
    public string Encoding { get; init; } = "utf-8";
    public bool HasMark { get; init; }
    public bool IsRefused { get; init; }

    public static WildShape[] All { get; } =
    [
        new("plain", "a,b\n1,2.5\n-3,4e2\n", "a: 1 -3", "b: 2.5 400"),
        new("semicolons with a decimal comma", "day;price\n2024-05-01;1,5\n2024-05-02;-0,25\n", "day: 2024-05-01 2024-05-02", "price: 1.5 -0.25"),
        new("semicolons with a decimal point", "a;b\n1.5;2\n2.25;3\n", "a: 1.5 2.25", "b: 2 3"),
        new("tabs", "a\tb\n1\t2\n", "a: 1", "b: 2"),
        new("bars", "a|b\n1|x\n", "a: 1", "b: <x>"),
        new("tabs with a decimal comma", "a\tb\n1,5\t2\n", "a: 1.5", "b: 2"),
        new("quoted decimal commas between commas", "a,b\n\"1,5\",2\n\"3,25\",4\n", "a: 1.5 3.25", "b: 2 4"),
        new("one column", "level\n1.5\n2.5\n", "level: 1.5 2.5"),
        new("one column with a decimal comma", "level\n1,5\n2,5\n", "level: 1.5 2.5"),
        new("a byte order mark", "a,b\n1,2\n", "a: 1", "b: 2") { HasMark = true },
        new("UTF-16, little end first", "a;ä\n1;ö\n", "a: 1", "ä: <ö>") { Encoding = "utf-16", HasMark = true },
        new("UTF-16, big end first", "a;ä\n1;ö\n", "a: 1", "ä: <ö>") { Encoding = "utf-16BE", HasMark = true },
        new("UTF-16 without a mark", "a,b\n1,2\n", "line 1", "NUL", "--encoding utf-16") { Encoding = "utf-16", IsRefused = true },
        new("UTF-16 without a mark, named", "a,b\n1,2\n", "a: 1", "b: 2") { Encoding = "utf-16", Options = new() { Encoding = "utf-16" } },
        new("Windows-1252", "Größe,Ort\n1,Köln\n", "line 1", "--encoding windows-1252") { Encoding = Umlauts, IsRefused = true },
        new("Windows-1252, named", "Größe,Ort\n1,Köln\n", "Größe: 1", "Ort: <Köln>") { Encoding = Umlauts, Options = new() { Encoding = Umlauts } },
        new("Latin-1 named, but UTF-8 with a mark", "a\n1\n", "byte order mark of utf-8", "Omit Encoding") { HasMark = true, IsRefused = true, Options = new() { Encoding = "iso-8859-1" } },
        new("Shift JIS, named", "温度,場所\n20,東京\n", "温度: 20", "場所: <東京>") { Encoding = "shift_jis", Options = new() { Encoding = "shift_jis" } },
        new("sep= of a spreadsheet", "sep=;\na;b\n1,5;2\n", "a: 1.5", "b: 2"),
        new("sep= in quotes", "\"sep=\t\"\na\tb\n1\t2\n", "a: 1", "b: 2"),
        new("sep= against the option", "sep=;\na;b\n1;2\n", "line 1", "sep=", "';'", "','") { IsRefused = true, Options = new() { Delimiter = ',' } },
        new("sep= without a delimiter", "sep=1\na;b\n1;2\n", "line 1", "sep=", "'1'") { IsRefused = true },
        new("day first", "day;x\n31.05.2024;1\n01.06.2024;2\n", "'day'", "'31.05.2024'", "2024-05-31 with DateFormats = [\"d.M.yyyy\"]") { IsRefused = true },
        new("day or month first", "day,x\n01/02/2024,1\n03/02/2024,2\n", "2024-02-01", "2024-01-02", "--date-format") { IsRefused = true },
        new("day first, named", "day;x\n31.05.2024;1\n1.6.2024;2\n", "day: 2024-05-31 2024-06-01", "x: 1 2") { Options = new() { DateFormats = ["d.M.yyyy"] } },
        new("month first, named", "day,x\n05/31/2024,1\n", "day: 2024-05-31", "x: 1") { Options = new() { DateFormats = ["MM/dd/yyyy"] } },
        new("names of months, named", "month,x\nJan 1949,112\nFeb 1949,118\n", "month: 1949-01-01 1949-02-01", "x: 112 118") { Options = new() { DateFormats = ["MMM yyyy"] } },
        new("months", "month,x\n1949-01,112\n1949-02,118\n", "month: 1949-01-01 1949-02-01", "x: 112 118"),
        new("dates as numbers, named", "day,x\n20240531,1\n", "day: 2024-05-31", "x: 1") { Options = new() { DateFormats = ["yyyyMMdd"] } },
        new("times with a zone", "t,x\n2024-05-31T02:00:00+02:00,1\n2024-05-31T01:00:00Z,2\n", "t: 2024-05-31 2024-05-31T01:00:00", "x: 1 2"),
        new("times, some with a zone", "t,x\n2024-05-31T02:00:00,1\n2024-05-31T01:00:00Z,2\n", "'t'", "zone") { IsRefused = true },
        new("times with milliseconds", "t,x\n2024-05-31 14:30:00.125,1\n2024-05-31 14:30:00,2\n", "t: 2024-05-31T14:30:00.125 2024-05-31T14:30:00", "x: 1 2"),
        new("a footer", "a;b\n1;2\n3;4\nSource: office\n", "line 4", "2 fields") { IsRefused = true },
        new("a footer, named", "a;b\n1;2\n3;4\nSource: \"the office\nTotal;4;2\n\n", "a: 1 3", "b: 2 4") { Options = new() { FooterLines = 2 } },
        new("a title, named", "Report of May\n\na;b\n1;2\n", "a: 1", "b: 2") { Options = new() { LeadingLines = 1 } },
        new("comments", "# made by hand\na,b\n1,2\n", "line 1", "one field", "--leading-lines 1", "--comment") { IsRefused = true },
        new("comments, named", "# made, by \"hand\na,b\n1,2\n#3,4\n5,6\n", "a: 1 5", "b: 2 6") { Options = new() { CommentPrefix = '#' } },
        new("quoted delimiters and quotes", "a,b\n\"x, y\",\"say \"\"no\"\"\"\n", "a: <x, y>", "b: <say \"no\">"),
        new("quoted line breaks", "a,b\n\"x\ny\",1\n\"z\",six\nv,8\nw,9\n", "line 4, column 2 'b'", "'six'") { IsRefused = true },
        new("a stray quotation mark", "a,b\nx\"y,1\n", "line 2", "quotation mark") { IsRefused = true },
        new("labels", "kind,x\ncat,1\ndog,2\ncat,3\n", "kind: <cat> <dog> <cat>", "x: 1 2 3"),
        new("postal codes, named as categories", "code,x\n01067,1\n01067,2\n", "code: <01067> <01067>", "x: 1 2") { Options = new() { Categories = ["code"] } },
        new("thousands", "a;b\n1,234.5;2\n", "line 2, column 1 'a'", "--thousands ,") { IsRefused = true },
        new("thousands, named", "a;b\n1,234.5;12,345,678\n", "a: 1234.5", "b: 12345678") { Options = new() { ThousandsSeparator = ',' } },
        new("thousands with points, named", "a;b\n1.234,5;2.000\n", "a: 1234.5", "b: 2000") { Options = new() { ThousandsSeparator = '.' } },
        new("thousands with no-break spaces, named", "a;b\n1\u00a0234,5;2 000\n", "a: 1234.5", "b: 2000") { Options = new() { ThousandsSeparator = ' ' } },
        new("thousands with apostrophes, named", "a;b\n1'234.5;2’000\n", "a: 1234.5", "b: 2000") { Options = new() { ThousandsSeparator = '\'' } },
        new("a comma of two meanings", "a;b\n1,234;2\n", "'1,234' is the number 1234 or 1.234", "--thousands ,", "--decimal ,") { IsRefused = true },
        new("a point of two meanings", "a;b\n1.234;2\n", "'1.234' is the number 1234 or 1.234", "--thousands .", "--decimal .") { IsRefused = true },
        new("a point of two meanings between commas", "a,b\n1.234,2\n", "a: 1.234", "b: 2"),
        new("a comma that another number explains", "a;b\n1,234;2,5\n", "a: 1.234", "b: 2.5"),
        new("points and commas", "a;b\n1,5;2.5\n", "point", "comma", "--decimal .", "--decimal ,") { IsRefused = true },
        new("a decimal comma where points are given", "a;price\n1.5;2\n2.5;1.234,5\n", "line 3, column 2 'price'", "'1.234,5'", "--decimal ,") { IsRefused = true, Options = new() { DecimalMark = '.' } },
        new("wrong groups of thousands", "a;b\n1,23,456.5;2\n1,234.5;2\n12,345.5;2\n", "line 2, column 1 'a'", "'1,23,456.5' is not a number") { IsRefused = true, Options = new() { ThousandsSeparator = ',' } },
        new("percent", "a,b\n12%,1\n13%,2\n", "line 2, column 1 'a'", "'12%'", "percent") { IsRefused = true },
        new("currency", "a,b\n$12.50,1\n€ 13,2\n", "line 2, column 1 'a'", "'$12.50'", "currency") { IsRefused = true },
        new("a typographic minus", "a,b\n−1,1\n2,3\n", "line 2, column 1 'a'", "hyphen-minus") { IsRefused = true },
        new("an empty column", "a,b,c\n1,,2\n3,,4\n", "'b'", "all are missing") { IsRefused = true },
        new("a delimiter at the end of each line", "a,b,\n1,2,\n3,4,\n", "a: 1 3", "b: 2 4"),
        new("a delimiter at the end of each row", "a,b\n1,2,\n3,4,\n", "line 2", "header") { IsRefused = true },
        new("the same name twice", "a,a\n1,2\n", "line 1, column 1 'a'", "once") { IsRefused = true },
        new("no header", "1,2\n3,4\n", "line 1", "--no-header") { IsRefused = true },
        new("no header, named", "1,2\n3,4\n", "c1: 1 3", "c2: 2 4") { Options = new() { HasHeader = false } },
        new("NA", "a,b\n1,2\nNA,3\n", "line 3, column 1 'a'", "'NA'", "--missing") { IsRefused = true },
        new("NaN, null, - and empty fields, marked", "a,b\n1,2\nNaN,3\nnull,4\n-,5\n,6\n", "a: 1 ? ? ? ?", "b: 2 3 4 5 6") { Options = new() { Missing = MissingValues.Mask } },
        new("missing, the row dropped", "a,b\n1,2\n,3\n4,5\n", "a: 1 4", "b: 2 5") { Options = new() { Missing = MissingValues.DropRow } },
        new("missing, filled with the previous", "a,b\n1,x\n,\n4,y\n", "a: 1 1 4", "b: <x> <x> <y>") { Options = new() { Missing = MissingValues.FillPrevious } },
        new("missing, filled with the mean", "a,b\n1,2\n,3\n4,5\n", "a: 1 2.5 4", "b: 2 3 5") { Options = new() { Missing = MissingValues.FillMean } },
        new("missing first, filled with the previous", "a,b\n,2\n4,5\n", "line 2, column 1 'a'", "No row before") { IsRefused = true, Options = new() { Missing = MissingValues.FillPrevious } },
        new("a label that means missing elsewhere", "country,x\nNA,1\nDE,2\n", "country: <NA> <DE>", "x: 1 2") { Options = new() { MissingTexts = [""] } },
        new("mixed line ends", "a,b\r\n1,2\n3,4\r5,6", "a: 1 3 5", "b: 2 4 6"),
        new("the end mark of old programs", "a,b\r\n1,2\r\n\u001a", "a: 1", "b: 2"),
        new("an end mark before the end", "a,b\n1,2\u001a\n3,4\n", "line 2", "U+001A") { IsRefused = true },
        new("spaces around fields", "a ;  b\n 1 ; x \n", "a: 1", "b: <x>"),
        new("empty lines", "\na,b\n\n1,2\n\n\n3,4\n\n", "a: 1 3", "b: 2 4"),
        new("delimiters of two kinds in every line", "a,b;c,d\n1,2;3,4\n", "','", "3 fields", "';'", "2 fields", "--delimiter") { IsRefused = true },
        new("one delimiter too many", "a,b\n1,2\n3,4,5\n", "line 3", "2 fields", "had 3") { IsRefused = true },
        new("hexadecimal numbers among numbers", "a,b\n1,2\n0x10,3\n5,6\n", "line 3, column 1 'a'", "'0x10' is not a number") { IsRefused = true },
        new("an empty file", "", "header", "empty") { IsRefused = true },
        new("only a header", "a,b\n", "at least one row") { IsRefused = true },
    ];

    public byte[] Bytes()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(Encoding) ?? System.Text.Encoding.GetEncoding(Encoding);
        return [.. HasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)];
    }

    public override string ToString() => Name;
}

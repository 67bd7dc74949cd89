using System.Security.Cryptography;
using System.Text;

namespace SequenceToy.Reports.Page;

/// <summary>The embedded files of every report page.</summary>
internal static class PageAssets
{
    public static string Style { get; } = Read("report.css");
    public static string Charts { get; } = Read("echarts.custom.min.js");

    /// <summary>The page's script in one function: shared code, the scripts of the sections, then the start.</summary>
    public static string Script { get; } = $"(() => {{\n'use strict';\n\n{string.Join('\n', ScriptFiles().Select(Read))}}})();\n";
    public static string License { get; } = string.Join("\n\n", Read("NOTICE.txt"), Read("LICENSE.txt"), Read("THIRD-PARTY.txt"));

    /// <summary>Returns the hash that a content security policy needs for an inline style or script.</summary>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    // Each script may use definitions of the scripts before it.
    private static IEnumerable<string> ScriptFiles() =>
    [
        "basis.js", "frames.js", "heat.js", "times.js",
        .. ReportSections.All.Select(section => section.Script).Concat(SeriesSections.All.Select(section => section.Script))
            .Concat(SweepSections.All.Select(section => section.Script))
            .OfType<string>().Distinct(StringComparer.Ordinal),
        "page.js",
    ];

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

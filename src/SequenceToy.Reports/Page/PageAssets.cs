using System.Security.Cryptography;
using System.Text;

namespace SequenceToy.Reports.Page;

/// <summary>The embedded files that go into every page.</summary>
internal static class PageAssets
{
    public static string Style { get; } = Read("report.css");
    public static string Charts { get; } = Read("echarts.custom.min.js");

    /// <summary>The script that draws the page, within one function: the basis, the scripts of the sections, what starts last.</summary>
    public static string Script { get; } = $"(() => {{\n'use strict';\n\n{string.Join('\n', ScriptFiles().Select(Read))}}})();\n";
    public static string License { get; } = string.Join("\n\n", Read("NOTICE.txt"), Read("LICENSE.txt"), Read("THIRD-PARTY.txt"));

    /// <summary>What a content security policy knows an inline style or script by.</summary>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    // Each may use what those before it define.
    private static IEnumerable<string> ScriptFiles() =>
        ["basis.js", "frames.js", "heat.js", .. ReportSections.All.Select(section => section.Script).OfType<string>(), "page.js"];

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

using System.Security.Cryptography;
using System.Text;

namespace SequenceToy.Reports.Page;

/// <summary>The files that lie in the assembly and go into every page.</summary>
internal static class PageAssets
{
    // Each uses what those before it define.
    private static readonly string[] ScriptFiles = ["basis.js", "frames.js", "loss.js", "predictions.js", "influence.js", "heat.js", "gates.js", "snapshots.js", "page.js"];

    public static string Style { get; } = Read("report.css");

    public static string Charts { get; } = Read("echarts.custom.min.js");

    /// <summary>What draws the page: its files one after the other, within one function.</summary>
    public static string Script { get; } = $"(() => {{\n'use strict';\n\n{string.Join('\n', ScriptFiles.Select(Read))}}})();\n";

    public static string Licence { get; } = string.Join("\n\n", Read("NOTICE.txt"), Read("LICENSE.txt"), Read("THIRD-PARTY.txt"));

    /// <summary>What a content security policy knows an inline style or script by.</summary>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

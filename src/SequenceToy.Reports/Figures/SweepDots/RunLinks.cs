using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The links to the reports of runs.</summary>
internal static class RunLinks
{
    /// <summary>The largest number of links on a page.</summary>
    public const int MaxLinks = 500;

    private const int MaxLetters = 500;

    /// <summary>Returns the link to the report of a run; null for none.</summary>
    /// <exception cref="ArgumentException">The link is not valid.</exception>
    public static string? Of(SweepReportOptions options, CellResults cell, SweepRun run)
    {
        var link = options.RunLink?.Invoke(cell, run);
        return link is null || IsValid(link) ? link : throw new ArgumentException(
            $"RunLink must return a relative path or an address with http, https or file, of 1 to {MaxLetters} characters; it was "
            + $"{PrintableText.Quoted(Phrase.Line(link))}.", nameof(options));
    }

    private static bool IsValid(string link) => link.Length is >= 1 and <= MaxLetters && !link.Any(char.IsControl)
        && Uri.TryCreate(link, UriKind.RelativeOrAbsolute, out var address)
        && (!HasScheme(link) || (address.IsAbsoluteUri && address.Scheme is "http" or "https" or "file"));

    // A colon before the first slash separates a scheme, whatever else Uri makes of it.
    private static bool HasScheme(string link) => link.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal);
}

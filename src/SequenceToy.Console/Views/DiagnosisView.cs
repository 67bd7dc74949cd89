using SequenceToy.Console.Views.Terminal;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Series;

namespace SequenceToy.Console.Views;

/// <summary>Writes the verdict on a run with its evidence, findings and suggestions.</summary>
internal static class DiagnosisView
{
    private const int HeadingWidth = 11;

    /// <param name="console">The console to write to.</param>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="summary">The reason for the verdict; null where the outcome says it.</param>
    public static void Write(IAnsiConsole console, RunDiagnosis diagnosis, string? summary = null)
    {
        VerdictLine.Write(
            console,
            diagnosis.Verdict,
            $"Verdict: {diagnosis.Verdict.ToText()} (confidence {NumberFormat.FixedPercent(diagnosis.Confidence, 0)}, "
            + "the estimated probability that it is correct)");
        WriteList(console, "Summary", summary is null ? [] : [summary]);
        WriteList(console, "Evidence", diagnosis.Evidence.Select(evidence => evidence.Sentence));
        WriteList(console, "Findings", diagnosis.Findings.Select(finding => SeriesOptionNames.Of(finding.ToString())));
        WriteSuggestions(console, diagnosis.Suggestions);
        console.WriteLine();
    }

    /// <summary>Writes the verdict on series.</summary>
    public static void Write(IAnsiConsole console, SeriesDiagnosis diagnosis)
    {
        VerdictLine.Write(console, diagnosis.Verdict, $"Verdict: {SeriesOptionNames.Of(diagnosis.Summary)}");
        WriteList(console, "Evidence", diagnosis.Evidence.Select(evidence => SeriesOptionNames.Of(evidence.Sentence)));
        WriteList(console, "Findings", diagnosis.Findings.Select(finding => SeriesOptionNames.Of(finding.ToString())));
        WriteSuggestions(console, diagnosis.Suggestions);
        console.WriteLine();
    }

    private static void WriteSuggestions(IAnsiConsole console, IEnumerable<Suggestion> suggestions) => WriteList(
        console, "Try", suggestions.Select((suggestion, index) => FormattableString.Invariant($"{index + 1}. {suggestion}")));

    // Only the first line of the first item has the heading.
    private static void WriteList(IAnsiConsole console, string heading, IEnumerable<string> items)
    {
        var margin = $"  {heading}".PadRight(HeadingWidth);
        var width = Math.Max(console.Profile.Width - HeadingWidth, HeadingWidth);
        foreach (var line in items.SelectMany(item => WrappedText.Lines(item, width)))
        {
            console.Write(new Text($"{margin}{line}\n"));
            margin = new string(' ', HeadingWidth);
        }
    }
}

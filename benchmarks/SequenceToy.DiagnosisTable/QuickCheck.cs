using System.Text.RegularExpressions;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>Checks the quickest training runs for tuning against the published table.</summary>
internal static partial class QuickCheck
{
    private const double MostSeconds = 0.5;
    private const int Cheap = 60;

    public static bool Run()
    {
        var quick = Row().Matches(File.ReadAllText(Repository.DiagnosisPage)).Where(row => double.Parse(row.Groups["seconds"].Value) <= MostSeconds).Select(row => row.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);
        var runs = Diagnosed.All(LabelledRuns.Tuning.Where(run => quick.Contains(run.Id)), Diagnosed.Show);
        var cheap = CheapRuns.Run(Cheap);
        Console.WriteLine($"{Confusion.Sentence(runs)} {cheap.Learned} of {cheap.Runs} small training runs have the verdict Learned, {cheap.Wrong} incorrectly.");
        return Confusion.IsGoodEnough(runs) && cheap.Wrong == 0;
    }

    [GeneratedRegex(@"^\| (?<id>[^|]+) \| [^|]+ \| [^|]+ \| [^|]+ \| [^|]+ \| (?<seconds>[\d.]+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}

using System.Diagnostics;
using System.Text.RegularExpressions;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>One seed of the quickest tasks: not a measurement, but a look whether what the page promises still holds.</summary>
internal static partial class QuickCheck
{
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(3);

    // The page says how many of five seeds are solved, so now and then one may fail.
    private const double ExpectedShare = 0.9;

    public static bool Run(IReadOnlyList<TaskEntry> entries)
    {
        var seconds = Row().Matches(File.ReadAllText(Repository.TasksPage))
            .Where(row => row.Groups["learnt"].Success)
            .ToDictionary(row => row.Groups["id"].Value, row => double.Parse(row.Groups["seconds"].Value), StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        int run = 0, solved = 0;
        foreach (var entry in entries.Where(entry => seconds.ContainsKey(entry.Id)).OrderBy(entry => seconds[entry.Id]))
        {
            // Twice as slow a machine should still keep to the budget.
            if (Stopwatch.GetElapsedTime(started) + TimeSpan.FromSeconds(2 * seconds[entry.Id]) > Budget)
            {
                break;
            }

            var measured = Measured.Of(entry.Create(), Arguments.DefaultFirstSeed, seeds: 1);
            Console.WriteLine(ResultLine.Of(measured));
            run++;
            solved += measured.Solved;
        }

        Console.WriteLine($"{solved} of {run} quick tasks solved, one seed each.");
        return run > 0 && solved >= ExpectedShare * run;
    }

    [GeneratedRegex(@"^\| `(?<id>[a-z0-9-]+)` \| (?<learnt>\*\*)?\d+ of \d+(?:\*\*)? \|.*\| (?<seconds>[\d.]+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}

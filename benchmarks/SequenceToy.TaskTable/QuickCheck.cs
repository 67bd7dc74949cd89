using System.Diagnostics;
using System.Text.RegularExpressions;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>One seed of the quickest tasks: not a measurement, but a look whether what the page promises still holds.</summary>
internal static partial class QuickCheck
{
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(3);

    // Fewer say nothing about the whole.
    private const int FewestTasks = 30;

    // The page says how many of five seeds are solved, so now and then one may fail.
    private const double ExpectedShare = 0.9;

    public static bool Run(IReadOnlyList<TaskEntry> entries)
    {
        var seconds = Row().Matches(File.ReadAllText(Repository.TasksPage))
            .Where(row => row.Groups["learned"].Success)
            .ToDictionary(row => row.Groups["id"].Value, row => row.Groups["seconds"].Value.StartsWith('<') ? 0 : double.Parse(row.Groups["seconds"].Value), StringComparer.Ordinal);
        var known = entries.Where(entry => seconds.ContainsKey(entry.Id)).OrderBy(entry => seconds[entry.Id]).ToArray();
        var started = Stopwatch.GetTimestamp();
        int run = 0, solved = 0;
        foreach (var entry in known)
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

        var fewest = entries.Count == TaskCatalog.All.Count ? FewestTasks : known.Length;
        Console.WriteLine($"{solved} of {run} quick tasks solved, one seed each.");
        Say("Left out for time", known.Skip(run));
        Say("Left out because docs/tasks.md does not say that they are learned", entries.Except(known));
        if (run < fewest)
        {
            Console.WriteLine($"Those are fewer than {fewest}: the machine is too slow, or docs/tasks.md does not list them.");
        }

        return run >= fewest && solved >= ExpectedShare * run;
    }

    private static void Say(string why, IEnumerable<TaskEntry> entries)
    {
        if (entries.Any())
        {
            Console.WriteLine($"{why}: {string.Join(", ", entries.Select(entry => entry.Id))}.");
        }
    }

    [GeneratedRegex(@"^\| `(?<id>[a-z0-9-]+)` \| (?<learned>\*\*)?\d+ of \d+(?:\*\*)? \|.*\| (?<seconds><?[\d.]+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}

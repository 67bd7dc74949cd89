using System.Diagnostics;
using System.Text.RegularExpressions;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>Checks one seed of the quickest tasks against the published table.</summary>
internal static partial class QuickCheck
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(75);

    // Fewer tasks are not representative.
    private const int FewestTasks = 12;

    // Learned means most seeds, so a single seed can fail.
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
            // A machine half as fast must still keep the budget.
            if (Stopwatch.GetElapsedTime(started) + TimeSpan.FromSeconds(2 * seconds[entry.Id]) > Budget)
            {
                break;
            }

            var measured = Measured.Of([entry], Arguments.DefaultFirstSeed, seeds: 1)[0];
            Console.WriteLine(ResultLine.Of(measured));
            run++;
            solved += measured.Solved;
        }

        var fewest = entries.Count == TaskCatalog.All.Count ? FewestTasks : known.Length;
        Console.WriteLine($"{solved} of {run} quick tasks solved, one seed each.");
        List("Omitted for time", known.Skip(run));
        List("Omitted because docs/tasks.md does not list them as learned", entries.Except(known));
        if (run < fewest)
        {
            Console.WriteLine($"At least {fewest} tasks must run: the machine is too slow, or docs/tasks.md does not list them.");
        }

        return run >= fewest && solved >= ExpectedShare * run;
    }

    private static void List(string why, IEnumerable<TaskEntry> entries)
    {
        if (entries.Any())
        {
            Console.WriteLine($"{why}: {string.Join(", ", entries.Select(entry => entry.Id))}.");
        }
    }

    [GeneratedRegex(@"^\| `(?<id>[a-z0-9-]+)` \| (?<learned>\*\*)?[<>\d.]+% \([^)]*\)(?:\*\*)? \|.*\| (?<seconds><?[\d.]+) \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}

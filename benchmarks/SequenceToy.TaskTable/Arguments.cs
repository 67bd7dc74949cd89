using System.Globalization;
using SequenceToy.Tasks;

namespace SequenceToy.TaskTable;

/// <summary>The command-line arguments: tasks, seeds, and the mode.</summary>
internal sealed record Arguments(IReadOnlyList<TaskEntry> Entries, int FirstSeed, int Seeds, string? Folder, bool Writes, bool IsQuick)
{
    /// <summary>The first reported seed; seeds from 0 served to choose the recommended settings.</summary>
    public const int DefaultFirstSeed = 100;

    private const int DefaultSeeds = 5;

    public static Arguments Parse(string[] args)
    {
        var (ids, firstSeed, seeds, folder, writes, quick) = (new List<string>(), (int?)null, (int?)null, (string?)null, false, false);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--write":
                    writes = true;
                    break;
                case "--quick":
                    quick = true;
                    break;
                case "--seeds":
                    seeds = Number(args, i++, lowest: 1);
                    break;
                case "--folder":
                    folder = i + 1 < args.Length ? args[++i] : throw new ArgumentException("--folder must be the name of a folder; it was missing.");
                    break;
                case "--first-seed":
                    firstSeed = Number(args, i++, lowest: 0);
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    throw new ArgumentException($"Options must be --write, --quick, --seeds N, --first-seed N or --folder F; it was {option}.");
                default:
                    ids.Add(args[i]);
                    break;
            }
        }

        if (writes && (quick || ids.Count > 0))
        {
            throw new ArgumentException("--write needs all tasks and seeds; it cannot be combined with ids or --quick.");
        }

        if (quick && (seeds is not null || firstSeed is not null || folder is not null))
        {
            throw new ArgumentException("--quick uses one fixed seed; it cannot be combined with --seeds, --first-seed or --folder.");
        }

        return new Arguments(ids.Count == 0 ? TaskCatalog.All : ids.ConvertAll(Find), firstSeed ?? DefaultFirstSeed, seeds ?? DefaultSeeds, folder, writes, quick);
    }

    // Reads the number after an option.
    private static int Number(string[] args, int option, int lowest)
    {
        var text = option + 1 < args.Length ? args[option + 1] : "missing";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest
            ? number
            : throw new ArgumentException($"{args[option]} must be a whole number from {lowest}; it was {text}.");
    }

    private static TaskEntry Find(string id) => TaskCatalog.Find(id) ?? throw new ArgumentException($"task must be in the catalog; it was {id}.");
}

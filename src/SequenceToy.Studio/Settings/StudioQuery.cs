using System.Globalization;
using SequenceToy.Tasks;

namespace SequenceToy.Studio.Settings;

/// <summary>Links to a state of the Studio: <c>task=parity&amp;hiddenSize=8&amp;seed=4</c>. What equals the default is left out.</summary>
internal static class StudioQuery
{
    public const int MostCharacters = 4096;

    private const string DefaultTask = "sum-of-first-two";
    private const string TaskKey = "task";
    private const string StepsKey = "steps";
    private const string SeedsKey = "seeds";
    private const string SeedKey = "seed";

    /// <summary>Reads a link. Impossible values become the nearest allowed ones, with a note each.</summary>
    /// <param name="query">The part of the address after the question mark.</param>
    public static (StudioState State, IReadOnlyList<string> Notes) Parse(string query)
    {
        List<string> notes = [];
        if (query.Length > MostCharacters)
        {
            notes.Add($"The link was longer than {NumberFormat.Count(MostCharacters, "character")} and was ignored.");
            query = "";
        }

        var pairs = Pairs(query);
        var entry = TaskOf(pairs, notes);
        var steps = StepsOf(pairs, entry, notes);
        var settings = StudioState.DefaultSettings(entry.Create(steps));
        foreach (var field in StudioFields.All)
        {
            settings = pairs.Remove(field.Key, out var text) ? field.With(settings, text, notes) : settings;
        }

        var seeds = pairs.Remove(SeedsKey, out var asked)
            ? Whole(SeedsKey, asked, 0, StudioState.MostOtherSeeds, notes) ?? StudioState.MostOtherSeeds : StudioState.MostOtherSeeds;
        notes.AddRange(pairs.Keys.Select(key => $"{PrintableText.Quoted(key)} is not a setting and was ignored."));
        return (new StudioState(entry, steps, StudioConsistency.Of(entry.Create(steps), settings, notes), seeds), notes);
    }

    /// <summary>Writes the link of a state: the same text for the same state.</summary>
    public static string Format(StudioState state)
    {
        List<string> pairs = [$"{TaskKey}={state.Entry.Id}"];
        if (state.Steps is { } steps)
        {
            pairs.Add(string.Create(CultureInfo.InvariantCulture, $"{StepsKey}={steps}"));
        }

        // A choice may change the defaults of its options.
        List<string> notes = [];
        var current = StudioState.DefaultSettings(state.Task);
        foreach (var field in StudioFields.All)
        {
            var text = field.Text(state.Settings);
            if (text is not null && (string.Equals(field.Key, SeedKey, StringComparison.Ordinal)
                || !string.Equals(text, field.Text(current), StringComparison.Ordinal)))
            {
                pairs.Add($"{field.Key}={Uri.EscapeDataString(text)}");
                current = field.With(current, text, notes);
            }
        }

        if (state.OtherSeeds != StudioState.MostOtherSeeds)
        {
            pairs.Add(string.Create(CultureInfo.InvariantCulture, $"{SeedsKey}={state.OtherSeeds}"));
        }

        return string.Join('&', pairs);
    }

    // Of a key that occurs twice, the last counts.
    private static Dictionary<string, string> Pairs(string query)
    {
        Dictionary<string, string> pairs = new(StringComparer.Ordinal);
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            pairs[Uri.UnescapeDataString(parts[0])] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1].Replace('+', ' ')) : "";
        }

        return pairs;
    }

    private static TaskEntry TaskOf(Dictionary<string, string> pairs, List<string> notes)
    {
        var asked = pairs.Remove(TaskKey, out var name) ? name : DefaultTask;
        if (TaskCatalog.Find(asked) is { } known)
        {
            return known;
        }

        var nearest = (asked.Length <= 100 ? TaskCatalog.Nearest(asked) : null) ?? TaskCatalog.Find(DefaultTask)!;
        notes.Add($"There is no task {PrintableText.Quoted(asked)}; {nearest.Id} is used.");
        return nearest;
    }

    private static int? StepsOf(Dictionary<string, string> pairs, TaskEntry entry, List<string> notes)
    {
        if (!pairs.Remove(StepsKey, out var asked))
        {
            return null;
        }

        if (StudioState.AllowedStepsOf(entry) is { } allowed)
        {
            return Whole(StepsKey, asked, allowed.Shortest, allowed.Longest, notes);
        }

        notes.Add($"{StepsKey} was ignored: {entry.Id} determines its own sequence lengths.");
        return null;
    }

    private static int? Whole(string key, string text, int lowest, int highest, List<string> notes) =>
        (int?)NearestNumber.Of(key, text, lowest, highest, isWhole: true, notes);
}

namespace SequenceToy.Reliability.Fuzz;

/// <summary>Counts outcomes, and findings by group. Thread-safe.</summary>
internal sealed class FuzzTally
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Reader, Outcome Outcome), long> outcomes = [];
    private readonly Dictionary<string, List<(string Input, Finding Finding, string Change)>> findings = new(StringComparer.Ordinal);

    public bool HasFindings
    {
        get
        {
            lock (gate)
            {
                return findings.Count > 0;
            }
        }
    }

    public void Add(string reader, Outcome outcome)
    {
        lock (gate)
        {
            outcomes[(reader, outcome)] = outcomes.GetValueOrDefault((reader, outcome)) + 1;
        }
    }

    /// <summary>Adds a finding and returns how many its group has now.</summary>
    public int Add(string input, Finding finding, string change)
    {
        lock (gate)
        {
            if (!findings.TryGetValue(finding.Group, out var group))
            {
                findings[finding.Group] = group = [];
            }

            group.Add((input, finding, change));
            return group.Count;
        }
    }

    /// <summary>Writes the table of outcomes and each group of findings, the most frequent first.</summary>
    public void Write(TextWriter output)
    {
        lock (gate)
        {
            output.WriteLine($"{"reader",-20}{string.Concat(Enum.GetValues<Outcome>().Select(outcome => $"{outcome.ToString().ToLowerInvariant(),12}"))}{"total",12}");
            foreach (var reader in outcomes.GroupBy(entry => entry.Key.Reader, StringComparer.Ordinal).Append(outcomes.GroupBy(_ => "all", StringComparer.Ordinal).FirstOrDefault()))
            {
                var counts = Enum.GetValues<Outcome>().Select(outcome => reader?.Where(entry => entry.Key.Outcome == outcome).Sum(entry => entry.Value) ?? 0).ToArray();
                output.WriteLine($"{reader?.Key,-20}{string.Concat(counts.Select(count => $"{count,12}"))}{counts.Sum(),12}");
            }

            foreach (var (name, group) in findings.OrderByDescending(group => group.Value.Count))
            {
                output.WriteLine();
                output.WriteLine($"{group.Count} x {name}");
                output.WriteLine($"  inputs: {string.Join(", ", group.Take(5).Select(found => found.Input))}");
                var shortest = group.MinBy(found => found.Change.Length);
                output.WriteLine($"  change: {Printable(shortest.Change, 300)} (input {shortest.Input})");
                output.WriteLine($"  {Printable(shortest.Finding.Detail.Split('\n')[0], 300)}");
            }
        }
    }

    private static string Printable(string text, int length) =>
        string.Concat(text.Take(length).Select(letter => char.IsControl(letter) ? '?' : letter)) + (text.Length > length ? "…" : "");
}

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>A sweep in a cluster: its folder, its shards, and the time of each.</summary>
/// <param name="Folder">The folder of the sweep.</param>
/// <param name="Shards">The number of tasks.</param>
/// <param name="Threads">The number of processor cores of each task.</param>
/// <param name="RunsPerShard">The largest number of runs of a task.</param>
/// <param name="SecondsPerRun">The mean time of a run, in seconds.</param>
internal sealed record JobPlan(string Folder, int Shards, int Threads, long RunsPerShard, double SecondsPerRun)
{
    private const double SafetyFactor = 3;
    private const int LeastMinutes = 10;
    private const int MostMinutes = 60 * 24 * 365;
    private const int LongestName = 50;

    /// <summary>The time to ask for, in minutes: three times the estimate, at least 10.</summary>
    public int Minutes =>
        (int)Math.Clamp(Math.Ceiling(RunsPerShard * SecondsPerRun / Threads * SafetyFactor / 60), LeastMinutes, MostMinutes);

    /// <summary>The name of the job: that of the folder, in lower-case letters, digits and hyphens.</summary>
    public string Name
    {
        get
        {
            var folder = Path.GetFileName(Path.TrimEndingDirectorySeparator(Folder));
            var plain = string.Concat(folder.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            var trimmed = plain[..Math.Min(plain.Length, LongestName)].Trim('-');
            return trimmed.Length == 0 ? "sweep" : char.IsAsciiLetter(trimmed[0]) ? trimmed : $"sweep-{trimmed}";
        }
    }

    /// <summary>The estimate in words, for a comment.</summary>
    public string Estimate =>
        $"At most {NumberFormat.Count(RunsPerShard, "run")} per task, about {NumberFormat.Seconds(SecondsPerRun)} each.";
}

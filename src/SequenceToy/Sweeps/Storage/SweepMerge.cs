using System.Security.Cryptography;
using SequenceToy.Files;

namespace SequenceToy.Sweeps.Storage;

/// <summary>Copies the files of runs of several folders of one sweep into another folder.</summary>
internal static class SweepMerge
{
    private const int Digits = 16;

    /// <exception cref="ArgumentException">The folders do not belong together.</exception>
    public static void Write(IReadOnlyList<string> folders, string output)
    {
        if (folders.Count == 0)
        {
            throw new ArgumentException("folders must contain at least one folder; it was empty.", nameof(folders));
        }

        if (folders.FirstOrDefault(folder => IsSame(folder, output)) is { } same)
        {
            throw new ArgumentException($"output must be another folder than those to join; it was {same}.", nameof(output));
        }

        SweepDefinition[] definitions = [.. folders.Select(SweepDefinition.Required)];
        var all = definitions.MaxBy(definition => definition.Seeds.Count)!;
        for (var i = 1; i < definitions.Length; i++)
        {
            if (definitions[0].DifferenceFrom(definitions[i]) is { } difference)
            {
                throw new ArgumentException(
                    $"folders must hold one sweep; {folders[i]} differs from {folders[0]}: {difference}.", nameof(folders));
            }
        }

        if (CheckOutput(all, output) is { } stored && stored.Seeds.Count > all.Seeds.Count)
        {
            all = stored;
        }

        foreach (var file in folders.SelectMany(RunFiles.In))
        {
            Copy(file, output);
        }

        // Last: a folder without a definition is not taken for a complete copy.
        all.Write(output);
    }

    // Returns what the output folder holds.
    private static SweepDefinition? CheckOutput(SweepDefinition definition, string output)
    {
        Directory.CreateDirectory(output);
        var stored = SweepDefinition.Read(output);
        if (stored is null ? Directory.EnumerateFileSystemEntries(output).Any(IsForeign)
            : definition.DifferenceFrom(stored) is not null)
        {
            throw new ArgumentException(
                $"output must be a new or empty folder, or hold the same sweep; {output} holds something else.", nameof(output));
        }

        return stored;
    }

    // Files of runs without a definition are from an earlier call that was interrupted.
    private static bool IsForeign(string path) => !Path.GetFileName(path).StartsWith("runs-", StringComparison.Ordinal);

    // Named by its content: a file that several folders have is copied once.
    private static void Copy(string file, string output)
    {
        RegularFile.Check(file);
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        source.CopyTo(content);
        var bytes = content.ToArray();
        var target = Path.Combine(output, $"runs-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..Digits]}.jsonl");
        if (!File.Exists(target))
        {
            WholeFile.Write(target, stream => stream.Write(bytes));
        }
    }

    private static bool IsSame(string first, string second) => FileLocation.Comparer.Equals(Full(first), Full(second));
    private static string Full(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}

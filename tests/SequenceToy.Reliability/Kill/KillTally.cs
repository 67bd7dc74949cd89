namespace SequenceToy.Reliability.Kill;

/// <summary>What the killed processes of one writer left.</summary>
/// <param name="writer">The writer.</param>
/// <param name="expected">The bytes of its versions; empty when they differ between processes.</param>
internal sealed class KillTally(Writer writer, byte[][] expected)
{
    private readonly int[] found = new int[2];
    private int whole;

    public static string Header => $"{"writer",-12}{"kills",8}{"whole",8}{"first",8}{"second",8}{"torn",8}{"left",8}{"left after the next write",28}";

    public Writer Writer => writer;

    /// <summary>Files that are not complete, and processes that ended by themselves.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The number of temporary files beside the file.</summary>
    public int LeftBehind { get; set; }

    /// <summary>The number of those that were still there when another process had written the file.</summary>
    public int LeftAfterNextWrite { get; set; }

    /// <summary>Checks that the file is one of the versions, and readable.</summary>
    public void Check(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var version = Array.FindIndex(expected, other => other.AsSpan().SequenceEqual(bytes));
        if (expected.Length > 0 && version < 0)
        {
            Problems.Add($"a file of {bytes.Length} bytes that is none of the versions");
            return;
        }

        try
        {
            writer.Read(path);
            whole++;
            if (version >= 0)
            {
                found[version]++;
            }
        }
        catch (Exception problem)
        {
            Problems.Add($"{problem.GetType().Name}: {problem.Message}");
        }
    }

    public override string ToString() => string.Join(
        "\n  ",
        [$"{writer.Name,-12}{whole + Problems.Count,8}{whole,8}{found[0],8}{found[1],8}{Problems.Count,8}{LeftBehind,8}{LeftAfterNextWrite,28}", .. Problems.Distinct(StringComparer.Ordinal)]);
}

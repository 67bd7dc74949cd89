using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Reliability.Kill;

/// <summary>Kills processes while they write over a valid file, and checks what is left.</summary>
internal sealed class KillRun : IDisposable
{
    private const int ProgressEvery = 100;

    private readonly ScratchFolder scratch = new();
    private readonly string[] versions;
    private readonly ExperimentResult[] results;
    private readonly SeededRandom random;

    public KillRun(int seed)
    {
        random = SeededRandom.ForSeed(seed, RandomPurpose.Order);
        var folder = scratch.Create("versions");
        versions = [Path.Combine(folder, "0.safetensors"), Path.Combine(folder, "1.safetensors")];
        foreach (var (result, path) in Writer.Train().Zip(versions))
        {
            result.Save(path);
            result.Dispose();
        }

        // Loaded, as in the processes to kill.
        results = Array.ConvertAll(versions, path => ExperimentResult.Load(path));
    }

    /// <summary>Kills this many processes, of each writer in turn; prints the progress and the counts, and returns the exit code.</summary>
    public int Run(IReadOnlyList<Writer> writers, int count)
    {
        var tallies = writers.Select(writer => new KillTally(writer, Expected(writer))).ToArray();
        for (var kill = 0; kill < count; kill++)
        {
            Kill(tallies[kill % tallies.Length]);
            if ((kill + 1) % ProgressEvery == 0)
            {
                System.Console.Out.WriteLine($"{kill + 1} of {count} kills, {tallies.Sum(tally => tally.Problems.Count + tally.LeftAfterNextWrite)} problems");
            }
        }

        System.Console.Out.WriteLine(KillTally.Header);
        foreach (var tally in tallies)
        {
            System.Console.Out.WriteLine(tally);
        }

        return tallies.Any(tally => tally.Problems.Count > 0 || tally.LeftAfterNextWrite > 0) ? 1 : 0;
    }

    public void Dispose()
    {
        Array.ForEach(results, result => result.Dispose());
        scratch.Dispose();
    }

    private byte[][] Expected(Writer writer)
    {
        var path = Path.Combine(scratch.Create("expected"), writer.FileName);
        return writer.IsRepeatable
            ? Array.ConvertAll(results, result =>
            {
                writer.Write(path, result);
                return File.ReadAllBytes(path);
            })
            : [];
    }

    private void Kill(KillTally tally)
    {
        var folder = scratch.Create(tally.Writer.Name);
        var path = Path.Combine(folder, tally.Writer.FileName);
        tally.Writer.Write(path, results[0]);
        using (var child = Process.Start(Child(tally.Writer, path))!)
        {
            var line = child.StandardOutput.ReadLine();
            if (line?.StartsWith(KilledWriter.Ready, StringComparison.Ordinal) != true)
            {
                child.WaitForExit();
                tally.Problems.Add($"the process ended by itself: {line} {child.StandardError.ReadToEnd()}");
                return;
            }

            var write = int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
            Thread.Sleep(random.NextInt32(0, (3 * write) + 20));
            child.Kill();
            child.WaitForExit();
        }

        tally.Check(path);
        tally.LeftBehind += Others(path);
        tally.Writer.Write(path, results[1]);
        tally.LeftAfterNextWrite += Others(path);
        Directory.Delete(folder, recursive: true);
    }

    private ProcessStartInfo Child(Writer writer, string path) =>
        new("dotnet", [typeof(KillRun).Assembly.Location, KillCommand.ChildName, writer.Name, path, .. versions])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

    private static int Others(string path) => Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!).Count(entry => !string.Equals(entry, path, StringComparison.Ordinal));
}

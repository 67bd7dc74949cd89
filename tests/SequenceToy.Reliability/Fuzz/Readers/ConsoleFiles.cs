using SequenceToy.Series;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>The files that the console's commands are given, and the check that they stay as they are.</summary>
internal sealed class ConsoleFiles
{
    private const string Checkpoint = "checkpoint.st";
    private const string Link = "link.st";
    private const string Sweep = "sweep";
    private const string Forecaster = "forecaster.st";

    private static readonly string[] Inputs = ["model.st", "result.st", Link, "data.csv", Forecaster];

    private readonly Dictionary<string, byte[]> files = [];

    public void Make(string folder)
    {
        var experiment = ValidRuns.Of(new SumOfFirstTwo()).WithLstm(hiddenSize: 2);
        using var result = experiment.WithCheckpoints(Path.Combine(folder, Checkpoint)).Run();
        result.Save(Path.Combine(folder, "result.st"));
        result.Model.Save(Path.Combine(folder, "model.st"));
        using (var series = SeriesExperiment.For(SeriesData.Nile).WithWindow(4).WithLstm(hiddenSize: 2).WithTraining(epochs: 1).WithSeed(1).Run())
        {
            series.Forecaster.Save(Path.Combine(folder, Forecaster));
        }

        SequenceSweep.Of(ValidRuns.Of(new SumOfFirstTwo()).WithLstm(hiddenSize: 2)).WithSeeds(2).WithThreads(1).Run(Path.Combine(folder, Sweep));
        File.WriteAllText(Path.Combine(folder, "data.csv"), "a,b,c\n1,2,3\n4,5,6\n");
        File.WriteAllText(Path.Combine(folder, "text.txt"), "no network\n");
        var swept = Directory.EnumerateFiles(Path.Combine(folder, Sweep)).Select(path => $"{Sweep}/{Path.GetFileName(path)}");
        foreach (var name in swept.Concat([Checkpoint, Forecaster, "result.st", "model.st", "data.csv", "text.txt"]))
        {
            files[name] = File.ReadAllBytes(Path.Combine(folder, name));
        }
    }

    public void CopyTo(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, Sweep));
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }

        File.CreateSymbolicLink(Path.Combine(folder, Link), "model.st");
    }

    /// <summary>Throws when refused arguments changed a file, or any changed what they read.</summary>
    public void CheckUnchanged(string folder, string[] args, int code)
    {
        var changed = files.Where(file => !IsAsBefore(Path.Combine(folder, file.Key), file.Value)).Select(file => file.Key).ToArray();
        if (code == 2 && changed.Length > 0)
        {
            throw new BrokenPromiseException($"exit code 2, but changed: {string.Join(", ", changed)}");
        }

        var created = Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)!).Where(name => !files.ContainsKey(name) && name is not (Link or Sweep or "arguments.json")).ToArray();
        if (code == 2 && created.Length > 0)
        {
            throw new BrokenPromiseException($"exit code 2, but created: {string.Join(", ", created)}");
        }

        var read = Inputs.Where(name => IsRead(name, args)).Select(name => name is Link ? "model.st" : name).Intersect(changed, StringComparer.Ordinal).ToArray();
        if (read.Length > 0)
        {
            throw new BrokenPromiseException($"exit code {code}, and its input was overwritten: {string.Join(", ", read)}");
        }
    }

    // The file is the command's argument, or the table to predict.
    private static bool IsRead(string name, string[] args)
    {
        var position = Array.IndexOf(args, $"{BadValues.Folder}/{name}");
        return (position == 1 && args[0] is "predict" or "export" or "report" or "inspect" or "fit" or "forecast") || (position > 0 && args[0] is "predict" && args[position - 1] is "--csv");
    }

    private static bool IsAsBefore(string path, byte[] bytes) => File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
}

using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Joins folders of one sweep in another folder.</summary>
internal static class SweepMergeCommand
{
    private const string Output = "--output";

    public static int Run(string[] folders, string target, TextWriter output, TextWriter error)
    {
        foreach (var folder in folders)
        {
            SweepFolderOption.CheckExists("folders", folder);
        }

        SweepFolderOption.Check(Output, target);
        foreach (var folder in folders)
        {
            SweepFolderOption.Named("folders", folder, () => SweepResults.Load(folder));
        }

        var merged = SweepFolderOption.Named(Output, target, () => SweepResults.Merge(folders, target));
        var state = merged.IsComplete ? "complete" : "not complete";
        output.WriteLine(
            $"{target}: {NumberFormat.Count(merged.RunCount, "run")} of {NumberFormat.Count(folders.Length, "folder")}, {state}");
        SweepCommand.WriteProblems(merged, error);
        return CommandLine.Completed;
    }
}

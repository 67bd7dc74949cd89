namespace SequenceToy.Samples.Files;

/// <summary>Keeps a whole result in a file.</summary>
internal static class ResultSaving
{
    public static void Write(string path, ExperimentResult result) => OutputFile.Write("--save", path, () => result.Save(path));
}

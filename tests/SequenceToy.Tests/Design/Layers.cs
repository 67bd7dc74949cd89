namespace SequenceToy.Tests.Design;

/// <summary>The layers of the sources from the lowest to the highest: each may use itself and those before it.</summary>
internal static class Layers
{
    private const string Core = "src/SequenceToy/";

    // The root holds two layers, told apart by type.
    private static readonly string[] Settings = ["ExperimentSettings", "Preset", "RunEnvironment"];
    private static readonly string[] Experiment = ["SequenceExperiment", "ExperimentResult", "TrainedModelFiles"];

    private static readonly string[] Order =
    [
        "Guards", "Files", "Data", "Metrics", "Scaling", "Tasks", "Kernels", "Formats", "Networks", "Training", "Evaluation", "Inspection",
        nameof(Settings), "Diagnosis", "Experiments", "Storage", "Export", nameof(Experiment), "Sweeps", "Series",
        "src/SequenceToy.Reports", "src/SequenceToy.Studio", "src/SequenceToy.Studio.Browser", "src/SequenceToy.Console", "samples/SequenceToy.Samples",
    ];

    /// <summary>The rank of a file's layer, from 0; −1 where it belongs to none.</summary>
    /// <param name="path">Its path relative to the repository.</param>
    public static int RankOf(string path) => Array.IndexOf(Order, NameOf(path));

    /// <summary>The layer that a path belongs to.</summary>
    public static string NameOf(string path)
    {
        var parts = path.Split('/');
        if (!path.StartsWith(Core, StringComparison.Ordinal))
        {
            return string.Join('/', parts.Take(2));
        }

        if (parts.Length > 3)
        {
            return parts[2];
        }

        var type = parts[2].Split('.')[0];
        return Settings.Contains(type) ? nameof(Settings) : Experiment.Contains(type) ? nameof(Experiment) : type;
    }
}

using SequenceToy.Reports;

namespace SequenceToy.Console.Commands;

/// <summary>A file that a result goes to.</summary>
/// <param name="Option">What it was asked for by.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Save">Writes it, whole or not at all.</param>
internal sealed record ResultFile(string Option, string Path, Action<ExperimentResult, string> Save)
{
    private const string Svg = ".svg";

    /// <summary>Those that a run was asked for.</summary>
    public static IReadOnlyList<ResultFile> Of(RunRequest request) =>
    [
        .. Asked("--save", request.Save, (result, path) => result.Save(path)),
        .. Asked("--report", request.Report, SaveReport),
        .. Asked("--plot", request.Plot, SavePlot),
    ];

    /// <summary>Writes the page of a result, with today's date on it.</summary>
    public static void SaveReport(ExperimentResult result, string path) =>
        result.SaveReport(path, new ReportOptions { Date = DateTimeOffset.Now });

    /// <summary>Refuses a place that cannot be written.</summary>
    public void Check()
    {
        OutputFile.CheckWritable(Option, Path);
        if (Option is "--plot" && !IsOf(Svg) && !IsOf(".png"))
        {
            throw new ArgumentException($"--plot must be a file that ends in .png or .svg; it was {ArgumentText.Of(Path)}.");
        }
    }

    /// <summary>Writes it; where a run was cancelled, what is there is kept. Whether it was.</summary>
    public bool WriteUnlessKept(ExperimentResult result, bool cancelled)
    {
        if (cancelled && OutputFile.Exists(Path))
        {
            return true;
        }

        OutputFile.Write(Option, Path, () => Save(result, Path));
        return false;
    }

    private static ResultFile[] Asked(string option, string? path, Action<ExperimentResult, string> save) =>
        path is null ? [] : [new(option, path, save)];

    private static void SavePlot(ExperimentResult result, string path)
    {
        var picture = result.PlotLoss();
        if (path.EndsWith(Svg, StringComparison.OrdinalIgnoreCase))
        {
            picture.SaveSvg(path);
        }
        else
        {
            picture.SavePng(path);
        }
    }

    private bool IsOf(string extension) => Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}

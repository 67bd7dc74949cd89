using SequenceToy.Reports;
using SequenceToy.Reports.Pictures;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands;

/// <summary>A file to write with a result.</summary>
/// <param name="Option">The option that names the file.</param>
/// <param name="Path">The path of the file.</param>
/// <param name="Save">The action that writes the file, in full or not at all.</param>
internal sealed record RequestedFile(string Option, string Path, Action<ExperimentResult, string> Save)
{
    private const string Svg = ".svg";

    /// <summary>Returns the files that a request names.</summary>
    public static IReadOnlyList<RequestedFile> Of(RunRequest request) =>
    [
        .. Asked("--save", request.Save, (result, path) => result.Save(path)),
        .. Asked("--report", request.Report, (result, path) => SaveReport(result, path, request.Sweep)),
        .. Asked("--plot", request.Plot, SavePlot),
    ];

    /// <summary>Writes the picture of the loss curves.</summary>
    public static void Plot(ExperimentResult result, string path) => OutputFile.Write("--plot", path, () => SavePlot(result, path));

    /// <summary>Refuses a picture of another kind.</summary>
    public static void CheckPlot(string? path)
    {
        if (path is not null && Asked("--plot", path, SavePlot) is [var plot])
        {
            plot.Check();
        }
    }

    /// <summary>Writes the HTML report of a result, with the current date.</summary>
    /// <param name="result">The result.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="sweep">A sweep with the settings of the run; null for none.</param>
    public static void SaveReport(ExperimentResult result, string path, SweepResults? sweep = null) =>
        result.SaveReport(path, new ReportOptions { Date = DateTimeOffset.Now, Sweep = sweep });

    /// <summary>Refuses a path that cannot be written.</summary>
    public void Check()
    {
        OutputFile.CheckWritable(Option, Path);
        if (Option is "--plot" && !IsOf(Svg) && !IsOf(".png"))
        {
            throw new ArgumentException($"--plot must be a file that ends in .png or .svg; it was {ArgumentText.Of(Path)}.");
        }
    }

    /// <summary>Writes the file.</summary>
    public void Write(ExperimentResult result) => OutputFile.Write(Option, Path, () => Save(result, Path));

    private static RequestedFile[] Asked(string option, string? path, Action<ExperimentResult, string> save) =>
        path is null ? [] : [new(option, path, save)];

    private static void SavePlot(ExperimentResult result, string path) => SavePicture(result.PlotLoss(), path);

    /// <summary>Writes the picture of <c>--plot</c>.</summary>
    public static void Plot(Picture picture, string path) => OutputFile.Write("--plot", path, () => SavePicture(picture, path));

    private static void SavePicture(Picture picture, string path)
    {
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

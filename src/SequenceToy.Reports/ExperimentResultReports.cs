using System.Text;
using SequenceToy.Files;
using SequenceToy.Reports.Page;

namespace SequenceToy.Reports;

/// <summary>HTML reports of an experiment result.</summary>
public static class ExperimentResultReports
{
    /// <summary>Writes a report of the run to one HTML file: verdict, task, training curves, predictions, influence, gates and the C# code
    /// that repeats the run.</summary>
    /// <remarks>The page is self-contained and makes no network requests. It stays below 1.5 MB: long curves and sequences are downsampled,
    /// which the page states. The file is written completely or not at all.</remarks>
    /// <param name="result">The result of the run, not disposed.</param>
    /// <param name="path">The path of the file; an existing file is replaced.</param>
    /// <param name="options">Title, date and sample counts of the report. Default: null, all defaults.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    /// <exception cref="ArgumentException"><see cref="ReportOptions.Sweep"/> has no cell with the settings of the run.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    /// <example><code>using SequenceToy; using SequenceToy.Reports; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSnapshots().Run();
    /// result.SaveReport("sum.html", new ReportOptions { Title = "Sum of the first two numbers" });</code></example>
    public static void SaveReport(this ExperimentResult result, string path, ReportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        var page = Encoding.UTF8.GetBytes(result.ToReport(options));
        WholeFile.Write(path, stream => stream.Write(page));
    }

    /// <summary>Returns a report of the run as the text of one HTML page.</summary>
    /// <param name="result">The result of the run, not disposed.</param>
    /// <param name="options">Title, date and sample counts of the report. Default: null, all defaults.</param>
    /// <exception cref="ArgumentException"><see cref="ReportOptions.Sweep"/> has no cell with the settings of the run.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed.</exception>
    public static string ToReport(this ExperimentResult result, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportPage.Of(result, options ?? new());
    }
}

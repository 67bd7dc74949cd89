using System.Text;
using SequenceToy.Formats;
using SequenceToy.Reports.Page;

namespace SequenceToy.Reports;

/// <summary>One HTML page that shows a whole run.</summary>
public static class ExperimentResultReports
{
    /// <summary>Writes the report to a file, whole or not at all: verdict, task, curves, answers, influence, gates, and the C# that repeats
    /// the run.</summary>
    /// <remarks>The page holds all it needs and asks the network for nothing. It stays below 1.5 MB: long curves and sequences are thinned
    /// out, and the page says how.</remarks>
    /// <param name="result">What came out; not yet disposed of.</param>
    /// <param name="path">Where to; a file that is there is replaced.</param>
    /// <param name="options">What goes into it. Default: null, all defaults.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static void SaveReport(this ExperimentResult result, string path, ReportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        var page = Encoding.UTF8.GetBytes(result.ToReport(options));
        WholeFile.Write(path, stream => stream.Write(page));
    }

    /// <summary>The report as the text of an HTML page.</summary>
    /// <param name="result">What came out; not yet disposed of.</param>
    /// <param name="options">What goes into it. Default: null, all defaults.</param>
    /// <exception cref="ObjectDisposedException">The result was disposed of.</exception>
    public static string ToReport(this ExperimentResult result, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportPage.Of(result, options ?? new());
    }
}

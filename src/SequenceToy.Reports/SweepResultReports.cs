using System.Text;
using SequenceToy.Files;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Page;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports;

/// <summary>HTML reports of a sweep.</summary>
public static class SweepResultReports
{
    /// <summary>Writes a report of a sweep to one HTML file: a table with intervals, heat maps over two axes, success rates by axis,
    /// losses, performance profiles, the share of runs that have not yet reached the goal by number of training sequences, the score of
    /// each run, and failures.</summary>
    /// <remarks>The page is self-contained and makes no network requests. It stays below 1.5 MB: with many cells, axes or runs, some are
    /// left out; the page says so. The file is written completely or not at all.</remarks>
    /// <param name="results">The results, complete or not.</param>
    /// <param name="path">The path of the file; an existing file is replaced.</param>
    /// <param name="options">Title, date and links to reports of runs. Default: null, all defaults.</param>
    /// <exception cref="ArgumentException">A link to the report of a run is not valid.</exception>
    /// <exception cref="IOException">The file cannot be written; an existing file is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Reports; using SequenceToy.Sweeps; using SequenceToy.Tasks.Numbers;
    /// var results = SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 20))
    ///     .Over("hiddenSize", [2, 5], (experiment, size) => experiment.WithLstm(hiddenSize: size))
    ///     .WithSeeds(10)
    ///     .Run();
    /// results.SaveReport("sizes.html", new SweepReportOptions { Title = "Sizes" });
    /// </code></example>
    public static void SaveReport(this SweepResults results, string path, SweepReportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        WholeFile.CheckCanWrite(path);
        var page = Encoding.UTF8.GetBytes(results.ToReport(options));
        WholeFile.Write(path, stream => stream.Write(page));
    }

    /// <summary>Returns a report of a sweep as the text of one HTML page.</summary>
    /// <param name="results">The results, complete or not.</param>
    /// <param name="options">Title, date and links to reports of runs. Default: null, all defaults.</param>
    /// <exception cref="ArgumentException">A link to the report of a run is not valid.</exception>
    public static string ToReport(this SweepResults results, SweepReportOptions? options = null) =>
        ReportPage.Of(new SweepContext(Require.NotNull(results, nameof(results)), options ?? new()));
}

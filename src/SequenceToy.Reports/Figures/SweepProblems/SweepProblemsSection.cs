using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on runs that failed, and on damaged records.</summary>
internal static class SweepProblemsSection
{
    private const int MaxRows = 30;
    private const int MaxSeeds = 5;
    private const int LongestError = 300;

    public static ReportSection<SweepContext> Section { get; } = new("problems", "Failures and problems", Of);

    public static Markup? Of(SweepContext context)
    {
        var results = context.Results;
        if (!results.HasFailures && results.Problems.Count == 0)
        {
            return null;
        }

        var section = new Markup();
        if (results.HasFailures)
        {
            section.Add(Failures(context));
        }

        if (results.Problems.Count > 0)
        {
            section.Add($"<h3>Damaged records</h3>\n<p>Runs of these records count as not done, unless another record has them.{Cut(results.Problems.Count, "problem")}</p>\n")
                .Add($"<ul>{Markup.Each(results.Problems.Take(MaxRows), problem => Markup.Of($"<li>{Phrase.Cut(problem, LongestError)}</li>\n"))}</ul>\n");
        }

        return section;
    }

    private static Markup Failures(SweepContext context)
    {
        var failed = context.Results.Cells
            .SelectMany(cell => cell.Runs.Where(run => run.Error is not null).Select(run => (Cell: cell, Run: run))).ToArray();
        var groups = failed.GroupBy(one => (one.Cell.Cell.Index, Error: one.Run.Error!)).ToArray();
        return Markup.Of($"<h3>Failed runs</h3>\n<p>{NumberFormat.Count(failed.Length)} of {NumberFormat.Count(context.Results.RunCount, "run")} failed with an exception. They count as not solved.{Cut(groups.Length, "row")}</p>\n")
            .Add(Tables.Table(
                "Failed runs", ["Cell", "Failed", "Seeds", "Repeated in the next run", "Error"],
                groups.Take(MaxRows).Select(group => (string[])
                [
                    context.NameOf(group.First().Cell), NumberFormat.Count(group.Count()), Seeds([.. group.Select(one => one.Run)]),
                    group.All(one => one.Run.IsMachineFailure) ? "yes" : "on request", Phrase.Cut(group.Key.Error, LongestError),
                ]),
                words: 2));
    }

    private static string Seeds(SweepRun[] runs) =>
        string.Join(", ", runs.Take(MaxSeeds).Select(run => FormattableString.Invariant($"{run.Seed}")))
        + (runs.Length > MaxSeeds ? " …" : "");

    private static string Cut(int count, string thing) =>
        count <= MaxRows ? "" : $" The first {NumberFormat.Count(MaxRows)} of {NumberFormat.Count(count, thing)} are listed.";
}

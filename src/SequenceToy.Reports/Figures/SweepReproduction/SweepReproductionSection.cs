using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on repeating a run of the sweep: program, settings and keys of the cells.</summary>
internal static class SweepReproductionSection
{
    private const int MaxRows = 200;

    public static ReportSection<SweepContext> Section { get; } = new("reproduction", "Reproduction", Of, "reproduction.js");

    public static Markup Of(SweepContext context)
    {
        var best = context.Ranked[0];
        return Markup.Of($"""
            <p>A run depends only on the settings of its cell and on its seed. Order, threads and shards change nothing. This program repeats a run of the best cell, from the folder of the sweep. Tasks and samples of your own are not in the folder: repeat their runs where they are defined.</p>
            <div class="code"><button type="button" class="button" id="copy" hidden>Copy</button><span id="copied" role="status"></span>
            <pre class="scroll" tabindex="0" role="region" aria-label="C# program" id="program">{Program(best)}</pre></div>
            <h3>Settings of the best cell</h3>

            """)
            .Add(Tables.Table("Settings", ["Setting", "Value"], Settings(best), words: 1))
            .Add(Tables.Folded("Cells with their keys and seeds", Keys(context)));
    }

    private static string Program(CellResults best) => FormattableString.Invariant($"""
        using SequenceToy;
        using SequenceToy.Sweeps;

        // The folder that was given to SequenceSweep.Run.
        var results = SweepResults.Load("FOLDER");
        Console.WriteLine(results);

        using var result = results.Cells[{best.Cell.Index}].Cell.Experiment(seed: {(best.Runs.Count == 0 ? 0 : best.Runs[0].Seed)}).Run();
        """);

    private static IEnumerable<string[]> Settings(CellResults best)
    {
        yield return ["Task", Phrase.Line(best.Cell.TaskId ?? "your own samples")];
        foreach (var setting in NamedSetting.AllOf(best.Cell.Settings))
        {
            yield return SettingRow.Of(setting, best.Cell.Settings);
        }

        if (best.Cell.Goal is { } goal)
        {
            yield return ["Goal", Phrase.Capitalized(goal.ToString())];
        }

        yield return ["SequenceToy", SweepContext.Version];
    }

    private static Markup Keys(SweepContext context)
    {
        var cells = context.Results.Cells;
        var cut = cells.Count <= MaxRows ? ""
            : $" The first {NumberFormat.Count(MaxRows)} of {NumberFormat.Count(cells.Count, "cell")} are listed.";
        return Tables.Table(
            "Cells with their keys", ["Number", "Cell", "Seeds", "Key"],
            cells.Take(MaxRows).Select(cell => (string[])
                [NumberFormat.Count(cell.Cell.Index), context.NameOf(cell), Seeds(cell), cell.Cell.Key]),
            words: 1).Add($"<p class=\"small\">A key is the hash of the task and all settings but the seed.{cut}</p>\n");
    }

    private static string Seeds(CellResults cell) => cell.Runs.Count == 0 ? "–" : cell.Runs.Count == 1
        ? FormattableString.Invariant($"{cell.Runs[0].Seed}")
        : FormattableString.Invariant($"{cell.Runs[0].Seed} to {cell.Runs[^1].Seed}");
}

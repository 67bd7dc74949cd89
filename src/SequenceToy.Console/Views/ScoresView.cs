using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Views;

/// <summary>Writes the scores of the network beside those of the baseline.</summary>
internal static class ScoresView
{
    public static void Write(IAnsiConsole console, ExperimentResult result)
    {
        var figure = new ScoresFigure(result);
        var goal = result.Goal!.Metric;
        var decimals = goal.IsShare() ? NumberFormat.Decimals() : NumberFormat.Decimals(result.Scores[goal]);
        var table = new Table().Border(TableBorder.Simple).Title($"Scores on {Samples(result)}")
            .AddColumn("").AddColumn("Network", column => column.RightAligned()).AddColumn(figure.Heading, column => column.RightAligned());

        foreach (var (metric, score, baseline, isOther) in figure.Rows)
        {
            var formatted = baseline is { } known ? metric.Format(known, decimals) : "";
            table.AddRow(Phrase.Capitalized(metric.ToText()) + (isOther ? " *" : ""), metric.Format(score, decimals), formatted);
        }

        console.Write(table);
        WrappedText.Write(console, figure.Baseline);
        foreach (var other in figure.OtherBaselines)
        {
            WrappedText.Write(console, other);
        }

        console.WriteLine();
    }

    public static string Samples(ExperimentResult result) => NumberFormat.Count(result.Settings.TestSamples, "test sample");

    /// <summary>Writes the share of test sequences that also occur in training; nothing when there are none.</summary>
    public static void WriteOverlap(IAnsiConsole console, ExperimentResult result)
    {
        if (result.TestOverlap > 0)
        {
            var first = result.Settings.FreshDataEachEpoch ? "the first epoch's training samples" : "the training samples";
            var share = NumberFormat.Percent(Math.Round(result.TestOverlap, 3));
            WrappedText.Write(console, $"{share} of the test sequences also occur among {first}.");
            console.WriteLine();
        }
    }
}

using SequenceToy.Evaluation;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Views;

/// <summary>Writes the scores of the network beside those of the baseline.</summary>
internal static class ScoresView
{
    public static void Write(IAnsiConsole console, ExperimentResult result)
    {
        var figure = new ScoresFigure(result);
        var metric = result.Evidence.Metric;
        var decimals = metric.IsShare() ? NumberFormat.Decimals() : NumberFormat.Decimals(result.Scores[metric]);
        var table = new Table().Border(TableBorder.Simple).Title($"Scores on {Samples(result)}")
            .AddColumn("").AddColumn("Network", column => column.RightAligned()).AddColumn(figure.Heading, column => column.RightAligned());

        foreach (var (each, score, baseline, isOther) in figure.Rows)
        {
            var formatted = baseline is { } known ? each.Format(known, decimals) : "";
            table.AddRow(Phrase.Capitalized(each.ToText()) + (isOther ? " *" : ""), each.Format(score, decimals), formatted);
        }

        console.Write(table);
        WrappedText.Write(console, figure.Baseline);
        foreach (var other in figure.OtherBaselines)
        {
            WrappedText.Write(console, other);
        }

        console.WriteLine();
    }

    /// <summary>Returns the number and kind of the samples of the scores: <c>1,000 test samples</c>.</summary>
    public static string Samples(ExperimentResult result) => NumberFormat.Count(result.TestSamples.Count, $"{ScoredOn(result)} sample");

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

    private static string ScoredOn(ExperimentResult result) => result.ScoredOn switch
    {
        EvaluatedOn.Test => "test",
        EvaluatedOn.Validation => "validation",
        EvaluatedOn.Training => "training",
        _ => throw new NotSupportedException($"{result.ScoredOn} is not known."),
    };
}

using SequenceToy.Metrics;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Views;

/// <summary>Writes the scores by length and under conditions beyond those in training.</summary>
internal sealed class LengthsView
{
    private const int MaxLengths = 14;
    private readonly ExperimentResult result;
    private readonly Metric goal;
    private readonly Metric[] metrics;

    private LengthsView(ExperimentResult result)
    {
        this.result = result;
        goal = result.Goal!.Metric;

        // The goal's metric; with predictions at every step also accuracy and sequence accuracy.
        metrics = result.Model.Target.Placement == TargetPlacement.EveryStep && result.Scores.SequenceAccuracy is not null
            ? [.. new[] { Metric.Accuracy, Metric.SequenceAccuracy, goal }.Distinct()]
            : [goal];
    }

    public static void Write(IAnsiConsole console, ExperimentResult result)
    {
        var view = new LengthsView(result);
        if (LengthsFigure.Of(result) is { } figure)
        {
            view.WriteLengths(console, figure);
        }

        if (result.ByCondition.Count > 0)
        {
            var table = new Table().Border(TableBorder.Simple).Title("Scores under other conditions").AddColumn("");
            view.AddColumns(table, BaselineHeading.Of(result.ByCondition.Select(condition => condition.Baseline)));
            var decimals = view.Decimals(result.ByCondition.Select(condition => condition.Scores));
            foreach (var condition in result.ByCondition)
            {
                table.AddRow([Markup.Escape(condition.Name), .. view.Cells(condition.Scores, condition.Baseline, decimals)]);
            }

            console.Write(table);
        }
    }

    private void WriteLengths(IAnsiConsole console, LengthsFigure figure)
    {
        var table = new Table().Border(TableBorder.Simple).Title($"Scores by length (number of {figure.Unit})")
            .AddColumn("Length", column => column.RightAligned());
        AddColumns(table, BaselineHeading.Of(figure.Scores.Select(length => length.Baseline)));
        table.AddColumn("");
        var decimals = Decimals(figure.Scores.Select(length => length.Scores));

        // Of many lengths only some are shown, including the first with a wrong prediction.
        var (lengths, every) = (figure.Scores, Math.Max(1, (figure.Scores.Count - 1) / (MaxLengths - 1)));
        foreach (var (length, scores, baseline) in lengths.Where((length, i) =>
            i % every == 0 || i == lengths.Count - 1 || length.Length == figure.FirstFailing))
        {
            var isTrained = figure.IsTrainedOn(length) ? "trained on" : "";
            table.AddRow([FormattableString.Invariant($"{length}"), .. Cells(scores, baseline, decimals), isTrained]);
        }

        console.Write(table);
        if (lengths[0].Scores.SequenceAccuracy is not null)
        {
            WrappedText.Write(console, FirstWrong(figure));
            console.WriteLine();
        }
    }

    // The number of tested sequences is shown, too: a hundred correct ones are no proof.
    private static string FirstWrong(LengthsFigure figure)
    {
        var lengths = figure.SamplesPerLength == 1 ? "every length" : NumberFormat.Count(figure.Scores.Count, "length");
        var tested = $"{lengths} tested, {NumberFormat.Count(figure.SamplesPerLength, "sample")} each";
        return figure.FirstFailing is { } first
            ? FormattableString.Invariant($"First length with a wrong prediction: {first} ({tested}).")
            : FormattableString.Invariant($"No wrong prediction up to length {figure.Scores[^1].Length} ({tested}).");
    }

    // The baseline is in the column after the goal's score.
    private void AddColumns(Table table, string heading)
    {
        foreach (var metric in metrics)
        {
            table.AddColumn(char.ToUpperInvariant(metric.ToText()[0]) + metric.ToText()[1..], column => column.RightAligned());
            if (metric == goal)
            {
                table.AddColumn(metrics.Length == 1 ? heading : $"{heading}, {metric.ToText()}", column => column.RightAligned());
            }
        }
    }

    private int[] Decimals(IEnumerable<Scores> all) =>
        Array.ConvertAll(metrics, metric => NumberFormat.Decimals(all.Select(scores => scores[metric])));

    private IEnumerable<string> Cells(Scores scores, BaselineScores baselines, int[] decimals)
    {
        foreach (var (metric, places) in metrics.Zip(decimals))
        {
            yield return metric.Format(scores[metric], places);
            if (metric == goal)
            {
                yield return baselines[metric] is { } baseline ? metric.Format(baseline, places) : "";
            }
        }
    }
}

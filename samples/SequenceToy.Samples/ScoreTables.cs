using SequenceToy.Guards;
using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tasks;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>The scores beside those of guessing, by length, and under other conditions.</summary>
internal static class ScoreTables
{
    private const int MostLengths = 14;

    // What mostly occurs in training too is not fresh.
    private const double MostlySeen = 0.5;

    public static void Write(IAnsiConsole console, ExperimentResult result)
    {
        WriteScores(console, result);
        WriteLengths(console, result);
        WriteConditions(console, result);
        if (result.TestOverlap > 0)
        {
            var first = result.Settings.FreshDataEachEpoch ? " of the first epoch" : "";
            Paragraph.Write(
                console,
                    $"{NumberFormat.Percent(Math.Round(result.TestOverlap, 3))} of the test sequences also occur among the training "
                    + $"samples{first}.");
            console.WriteLine();
        }
    }

    public static string Samples(ExperimentResult result) =>
        NumberFormat.Count(result.Settings.TestSamples, result.TestOverlap < MostlySeen ? "fresh sample" : "drawn sample");

    private static void WriteScores(IAnsiConsole console, ExperimentResult result)
    {
        var goal = result.Goal!.Metric;
        var decimals = goal.IsShare() ? NumberFormat.Decimals() : NumberFormat.Decimals(result.Scores[goal]);
        var guessing = result.Guessing;
        var table = Table($"Scores on {Samples(result)}")
            .AddColumn("").AddColumn("Network", column => column.RightAligned()).AddColumn("Guessing", column => column.RightAligned());
        var rows = result.Scores.ByMetric.Where(score => score.Key.IsShown(result.Model.Target, goal)).ToArray();
        var marked = rows.Select(row => row.Key)
            .Where(metric => !guessing.IsMeasured && guessing[metric] is not null && guessing.IsMeasuredFor(metric)).ToHashSet();
        if (marked.Count > 0)
        {
            table.AddColumn("");
        }

        foreach (var (metric, score) in rows)
        {
            var guess = guessing[metric] is { } known ? metric.Format(known, decimals) : "";
            string[] cells = [Capital(metric.Words()), metric.Format(score, decimals), guess];
            table.AddRow(marked.Count == 0 ? cells : [.. cells, marked.Contains(metric) ? "*" : ""]);
        }

        console.Write(table);
        Paragraph.Write(console, $"Guessing: {guessing.RuleFor(goal)}{(guessing.IsMeasured ? " Measured on the same samples." : "")}");
        if (marked.Count > 0)
        {
            Paragraph.Write(console, $"* For these scores another guess: {guessing.MeasuredRule} Measured on the same samples.");
        }

        console.WriteLine();
    }

    private static void WriteLengths(IAnsiConsole console, ExperimentResult result)
    {
        if (result.Task is not IVariableLengthTask task || result.ByLength.Count == 0)
        {
            return;
        }

        // Where every length was tested, only some are shown, the first that fails among them.
        var every = Math.Max(1, (result.ByLength.Count - 1) / (MostLengths - 1));
        var shown =
            result.ByLength.Where(
                (length, i) => i % every == 0 || i == result.ByLength.Count - 1 || length.Length == result.FirstFailingLength);
        var table = Table($"By length, in {task.LengthUnit}").AddColumn("Length", column => column.RightAligned());
        var metrics = Metrics(result);
        AddColumns(table, metrics, result.Goal!.Metric);
        table.AddColumn("");
        var decimals = metrics.ConvertAll(metric => NumberFormat.Decimals(result.ByLength.Select(length => length.Scores[metric])));
        foreach (var length in shown)
        {
            var isTrained = length.Length >= task.Lengths.Shortest && length.Length <= task.Lengths.Longest;
            table.AddRow(
                [FormattableString.Invariant($"{length.Length}"), .. Cells(result, metrics, decimals, length.Scores, length.Guessing),
                isTrained ? "trained on" : ""]);
        }

        console.Write(table);
        if (result.ByLength[0].Scores.SequenceAccuracy is not null)
        {
            Paragraph.Write(console, FirstWrong(result, task));
            console.WriteLine();
        }
    }

    // How much was tested belongs to it: a hundred right ones are no proof.
    private static string FirstWrong(ExperimentResult result, IVariableLengthTask task)
    {
        var lengths = task.SamplesPerLength == 1 ? "every length" : NumberFormat.Count(result.ByLength.Count, "length");
        var tested = $"{lengths} tested, {NumberFormat.Count(result.Settings.SamplesPerLength ?? task.SamplesPerLength, "sequence")} of each";
        return result.FirstFailingLength is { } first
            ? FormattableString.Invariant($"First length with a wrong answer: {first} ({tested}).")
            : FormattableString.Invariant($"No wrong answer found up to {result.ByLength[^1].Length} ({tested}).");
    }

    private static void WriteConditions(IAnsiConsole console, ExperimentResult result)
    {
        if (result.ByCondition.Count == 0)
        {
            return;
        }

        var metrics = Metrics(result);
        var table = Table("Under other conditions").AddColumn("");
        AddColumns(table, metrics, result.Goal!.Metric);
        var decimals =
            metrics.ConvertAll(metric => NumberFormat.Decimals(result.ByCondition.Select(condition => condition.Scores[metric])));
        foreach (var condition in result.ByCondition)
        {
            table.AddRow([Markup.Escape(condition.Name), .. Cells(result, metrics, decimals, condition.Scores, condition.Guessing)]);
        }

        console.Write(table);
    }

    // Guessing stands beside the goal's score.
    private static void AddColumns(Table table, List<Metric> metrics, Metric goal)
    {
        foreach (var metric in metrics)
        {
            table.AddColumn(Capital(metric.Words()), column => column.RightAligned());
            if (metric == goal)
            {
                table.AddColumn(metrics.Count == 1 ? "Guessing" : $"Guessing, {metric.Words()}", column => column.RightAligned());
            }
        }
    }

    private static IEnumerable<string> Cells(
        ExperimentResult result, List<Metric> metrics, List<int> decimals, Scores scores, Guessing guessing)
    {
        foreach (var (metric, places) in metrics.Zip(decimals))
        {
            yield return metric.Format(scores[metric], places);
            if (metric == result.Goal!.Metric)
            {
                yield return guessing[metric] is { } guess ? metric.Format(guess, places) : "";
            }
        }
    }

    // What the goal is about, and beside accuracy of answers that of whole sequences.
    private static List<Metric> Metrics(ExperimentResult result)
    {
        var goal = result.Goal!.Metric;
        return result.Model.Target.Placement == TargetPlacement.EveryStep && result.Scores.SequenceAccuracy is not null
            ? [.. new[] { Metric.Accuracy, Metric.SequenceAccuracy, goal }.Distinct()]
            : [goal];
    }

    private static Table Table(string title) => new Table().Border(TableBorder.Simple).Title(title);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}

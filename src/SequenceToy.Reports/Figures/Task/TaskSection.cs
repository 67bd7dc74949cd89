using System.Text.RegularExpressions;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Samples;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the task, with sample sequences and the network's predictions.</summary>
internal static partial class TaskSection
{
    private const int Drawn = 5;
    private const int FieldsDrawn = 3;
    private const int Width = 76;
    private const int LongestFact = 2000;

    public static ReportSection<ReportContext> Section { get; } = new("task", "Task", Of);

    public static Markup Of(ReportContext context)
    {
        var (result, samples) = (context.Result, context.Samples);
        var section = new Markup();
        if (result.Task is { } task)
        {
            section.Add($"<dl class=\"facts\">{Markup.Each(Facts(task, result.Goal!, samples), fact => Markup.Of($"<div><dt>{fact.Name}</dt><dd>{Phrase.Cut(fact.Text, LongestFact)}</dd></div>\n"))}</dl>\n");
        }
        else
        {
            section.Add($"<p>{Shape(result)}</p>\n<p>{result.SplitSummary}.</p>\n");
        }

        // Samples of several lines are separated by an empty line.
        var drawn = samples.HasFields ? FieldsDrawn : Drawn;
        var drawings = Enumerable.Range(0, Math.Min(drawn, samples.Samples.Count)).Select(i => samples.Draw(i, Width)).ToArray();
        var between = drawings.Any(drawing => drawing.Contains('\n', StringComparison.Ordinal)) ? "\n\n" : "\n";
        return section.Add(
            $"<h3>Samples with predictions</h3>\n<pre class=\"scroll\" tabindex=\"0\" role=\"region\" "
            + $"aria-label=\"Samples with predictions\">{string.Join(between, drawings)}</pre>\n{Key(result, drawings)}");
    }

    private static Markup? Key(ExperimentResult result, string[] drawings)
    {
        var sets = result.Model.Target.Kind == TargetKind.ClassSet
            ? "Symbols separated by slashes form one set of classes (multi-label). " : "";
        var left = Array.Exists(drawings, drawing => LeftOut().IsMatch(drawing))
            ? "A number between ellipses (…) is the number of omitted steps. " : "";
        var unscored = Array.Exists(drawings, drawing => drawing.Contains('·', StringComparison.Ordinal))
            ? "A · marks a step without a scored target." : "";
        return sets.Length + left.Length + unscored.Length == 0 ? null : Markup.Of($"<p class=\"small\">{sets}{left}{unscored}</p>\n");
    }

    [GeneratedRegex(@"…\d+…", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeftOut();

    private static IEnumerable<(string Name, string Text)> Facts(ISequenceTask task, Goal goal, ReportSamples samples)
    {
        if (task.Notes.Teaches.Length > 0)
        {
            yield return ("Concept", task.Notes.Teaches);
        }

        if (task.Notes.Encoding.Length > 0)
        {
            yield return ("Encoding", task.Notes.Encoding);
        }

        yield return ("Steps per sequence", Steps(samples));
        if (Range(samples) is { } range)
        {
            yield return ("Input values", range);
        }

        yield return ("Goal", $"{Phrase.Capitalized(goal.ToString())} on test samples");
        if (task.Baseline is { } baseline)
        {
            yield return ("Baseline", baseline.RuleFor(goal.Metric));
        }

        if (task is IVariableLengthTask variable)
        {
            yield return (
                variable.Lengths.Shortest == variable.Lengths.Longest ? "Training length" : "Training lengths",
                $"{NumberFormat.Range(variable.Lengths.Shortest, variable.Lengths.Longest)} {variable.LengthUnit}");
        }

        yield return ("Source", task.Source);
    }

    private static string Steps(ReportSamples samples)
    {
        var (shortest, longest) = (samples.Samples.Min(sample => sample.Input.Steps), samples.Samples.Max(sample => sample.Input.Steps));
        return shortest == longest ? NumberFormat.Count(shortest)
            : $"{NumberFormat.Count(shortest)} to {NumberFormat.Count(longest)} in the samples on this page";
    }

    // Symbols have no range.
    private static string? Range(ReportSamples samples)
    {
        if (samples.Result.Task!.Notes.InputSymbols is not null || samples.Result.Model.Shape.Features > 1)
        {
            return null;
        }

        var values = samples.Samples.SelectMany(sample => sample.Input).ToArray();
        return $"{NumberFormat.Number(values.Min())} to {NumberFormat.Number(values.Max())} in the samples on this page";
    }

    private static string Shape(ExperimentResult result) =>
        $"Each step has {OwnDataText.Fields(result)}; the target is {OwnDataText.Target(result.Model.Target)}, "
        + $"{(result.Model.Shape.Placement == TargetPlacement.LastStep ? "after the last step" : "at every step")}.";
}

using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Metrics;

namespace SequenceToy.Console.Commands;

/// <summary>Says all that is known of a task, with drawn examples.</summary>
internal static class DescribeCommand
{
    private const int Examples = 3;
    private const int ExampleSeed = 1;

    public static int Run(string name, int? steps, string? json, IAnsiConsole console, TextWriter output)
    {
        var entry = TaskArgument.Find(name);
        var task = entry.Create(steps);
        JsonFile.CheckWritable(json);
        var samples = task.Generate(Examples, SeededRandom.ForSeed(ExampleSeed, RandomPurpose.Data));
        if (json is not null)
        {
            JsonFile.Write(
                json, output, TaskDocument.Of(entry, task) with { Examples = samples.Select(sample => ExampleDocument.Of(task, sample)) });
            return CommandLine.Completed;
        }

        console.MarkupLine($"[bold]{Markup.Escape(task.Id)}[/]: {Markup.Escape(task.Summary)}");
        console.WriteLine();
        var width = Math.Min(console.Profile.Width, 80);
        var drawn = samples.Select(sample => SampleDrawing.Draw(task, sample, width: width)).ToArray();
        foreach (var sample in drawn)
        {
            console.WriteLine(sample);
            console.WriteLine();
        }

        DrawingLegend.Write(console, task, drawn);
        WriteFacts(console, entry, task);
        WriteTraps(console, task);
        WritePublished(console, task);
        return CommandLine.Completed;
    }

    private static void WriteFacts(IAnsiConsole console, TaskEntry entry, ISequenceTask task)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        Row("Family", task.Notes.Family.ToText());
        Row("Also called", string.Join(", ", entry.Aliases));
        Row("Teaches", task.Notes.Teaches);
        Row("Encoding", task.Notes.Encoding);
        Row("Solved when", task.Goal
            + (task.Target.Tolerance is { } tolerance ? FormattableString.Invariant($" (right: off by less than {tolerance})") : ""));
        if (task.Baseline is { } guess)
        {
            Row("Baseline", string.Join(
                ' ', guess.Scores.GroupBy(score => guess.RuleFor(score.Metric), StringComparer.Ordinal)
                    .Select(rule => $"{rule.Key} {Listed(rule)}.")));
        }

        if (task is IVariableLengthTask lengths)
        {
            Row("Lengths", $"{lengths.Lengths} {lengths.LengthUnit} in training, {lengths.TestLengths} in tests beyond");
        }

        Row("--steps", entry.AllowedSteps is { } allowed ? $"{entry.StepsMeaning}, {allowed}"
            : "not for this task, which alone decides how long its sequences are");
        Row("Tested also with", string.Join("; ", task.Conditions.Select(condition => condition.Name)));
        Row("Recommended", Recommendation(task));
        Row("Source", task.Source);
        console.Write(grid);
        console.WriteLine();

        void Row(string name, string text)
        {
            if (text.Length > 0)
            {
                grid.AddRow(new Text(name), new Text(text));
            }
        }
    }

    private static string Listed(IEnumerable<BaselineScore> scores) =>
        Capital(string.Join(", ", scores.Select(score => $"{score.Metric.ToText()} {score.Metric.Format(score.Value)}")));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Recommendation(ISequenceTask task)
    {
        var settings = task.Recommended;
        var network = SequenceExperiment.For(task).Settings.Recurrent.DisplayName;
        var training = SampleSplit.Training(settings.Samples, settings.ValidationSplit);
        var validation = SampleSplit.Validation(settings.Samples, settings.ValidationSplit);
        var forgetBias = settings.ForgetBias is { } bias ? FormattableString.Invariant($" with the forget bias at {bias}") : "";
        var falling = settings.ConstantLearningRate ? "" : " falling to 0";
        var clipped = settings.GradientClip is { } norm ? FormattableString.Invariant($", gradients clipped at {norm}") : "";
        var epochs = (settings.StopWhenSolved ? "at most " : "") + NumberFormat.Count(settings.Epochs, "epoch");
        return FormattableString.Invariant($"{network} of {settings.HiddenSize} units{forgetBias}, learning rate {settings.LearningRate}")
            + $"{falling}{clipped}, batches of {settings.BatchSize}; {epochs}, each of "
            + $"{NumberFormat.Count(training, settings.FreshDataEachEpoch ? "fresh sample" : "sample")}, "
            + $"and {NumberFormat.Count(validation)} for validation";
    }

    private static void WriteTraps(IAnsiConsole console, ISequenceTask task)
    {
        foreach (var trap in task.Notes.Traps)
        {
            WrappedText.Write(console, $"Mind: {trap}");
        }

        console.Write(task.Notes.Traps.Count > 0 ? "\n" : "");
    }

    private static void WritePublished(IAnsiConsole console, ISequenceTask task)
    {
        if (task.Notes.Published.Count == 0)
        {
            return;
        }

        console.WriteLine("Published:");
        foreach (var row in task.Notes.Published)
        {
            var doubt = row.IsVerified ? "" : " (remembered, not looked up)";
            console.Write(new Padder(
                new Text($"{NumberFormat.Number(row.Value)} {row.Measure}{doubt}: {row.Model}; {row.Setting}. {row.Source}."),
                new Padding(2, 0, 0, 0)));
        }
    }
}

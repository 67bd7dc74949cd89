using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Metrics;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Commands;

/// <summary>Describes a task: examples, goal, baseline, recommended settings and sources.</summary>
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
        Row("Aliases", string.Join(", ", entry.Aliases));
        Row("Concept", task.Notes.Teaches);
        Row("Encoding", task.Notes.Encoding);
        Row("Goal", task.Goal
            + (task.Target.Tolerance is { } tolerance ? FormattableString.Invariant($" (correct: error below {tolerance})") : ""));
        if (task.Baseline is { } baseline)
        {
            Row("Baseline", string.Join(
                ' ', baseline.Scores.GroupBy(score => baseline.RuleFor(score.Metric), StringComparer.Ordinal)
                    .Select(rule => $"{rule.Key} {Listed(rule)}.")));
        }

        if (task is IVariableLengthTask lengths)
        {
            Row("Lengths", $"{lengths.Lengths} {lengths.LengthUnit} in training, {lengths.TestLengths} in the length test");
        }

        Row("--steps", entry.AllowedSteps is { } allowed ? $"{entry.StepsMeaning}, {allowed}"
            : "not available: the task alone sets the length of its sequences");
        Row("Also tested with", string.Join("; ", task.Conditions.Select(condition => condition.Name)));
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
        Phrase.Capitalized(string.Join(", ", scores.Select(score => $"{score.Metric.ToText()} {score.Metric.Format(score.Value)}")));

    private static string Recommendation(ISequenceTask task)
    {
        var settings = task.Recommended;
        var network = SequenceExperiment.For(task).Settings.Recurrent.DisplayName;
        var training = SampleSplit.Training(settings.Samples, settings.ValidationSplit);
        var validation = SampleSplit.Validation(settings.Samples, settings.ValidationSplit);
        var forgetBias = settings.ForgetBias is { } bias ? FormattableString.Invariant($", forget bias {bias}") : "";
        var falling = settings.ConstantLearningRate ? "" : " decaying to 0";
        var clipped = settings.GradientClip is { } norm ? FormattableString.Invariant($", gradient norm clipped at {norm}") : "";
        var epochs = (settings.StopWhenSolved ? "at most " : "") + NumberFormat.Count(settings.Epochs, "epoch");
        var units = NumberFormat.Count(settings.HiddenSize, "unit");
        return FormattableString.Invariant($"{network} with {units}{forgetBias}, learning rate {settings.LearningRate}")
            + $"{falling}{clipped}, batch size {settings.BatchSize}; {epochs} of "
            + $"{NumberFormat.Count(training, settings.FreshDataEachEpoch ? "new training sample" : "training sample")}"
            + $"{(settings.FreshDataEachEpoch ? " each" : "")}; {NumberFormat.Count(validation, "validation sample")}";
    }

    private static void WriteTraps(IAnsiConsole console, ISequenceTask task)
    {
        foreach (var trap in task.Notes.Traps)
        {
            WrappedText.Write(console, $"Note: {trap}");
        }

        console.Write(task.Notes.Traps.Count > 0 ? "\n" : "");
    }

    private static void WritePublished(IAnsiConsole console, ISequenceTask task)
    {
        if (task.Notes.Published.Count == 0)
        {
            return;
        }

        console.WriteLine("Published results:");
        foreach (var row in task.Notes.Published)
        {
            var doubt = row.IsVerified ? "" : " (not verified)";
            console.Write(new Padder(
                new Text($"{Measured(row)}{doubt}: {row.Model}; {row.Setting}. {row.Source}."),
                new Padding(2, 0, 0, 0)));
        }
    }

    // The name of the metric starts the measure: "accuracy, averaged over …" becomes "Accuracy 90%, averaged over …".
    private static string Measured(PublishedResult row) => row.Metric is { } metric
        ? Phrase.Capitalized(metric.ToText()) + " " + metric.Format(row.Value) + row.Measure[metric.ToText().Length..]
        : $"{NumberFormat.Number(row.Value)} {row.Measure}";
}

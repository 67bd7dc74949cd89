namespace SequenceToy.Console.Views;

/// <summary>Writes the introduction before training: the task, its first samples, the network and the training settings.</summary>
internal static class Introduction
{
    private const int Rows = 5;
    private const int DrawnRows = 2;
    private const int SequenceWidth = 50;

    public static void Write(IAnsiConsole console, ISequenceTask task, SequenceExperiment experiment)
    {
        var settings = experiment.Settings;
        console.Write(new Markup($"[bold]{Markup.Escape(task.Id)}[/]: {Markup.Escape(task.Summary)}\n\n"));
        WriteData(console, task, settings);
        WriteSummary(console, task, settings);
        WrappedText.Write(console, Training(task, settings));
        if (experiment.EpochsDone > 0)
        {
            console.WriteLine($"Resumes after {NumberFormat.Count(experiment.EpochsDone, "epoch")}.");
        }

        console.WriteLine();
    }

    private static string Training(ISequenceTask task, ExperimentSettings settings)
    {
        var ends = settings.StopWhenSolved ? "; stops when the goal is reached"
            : task.Recommended.StopWhenSolved ? "; does not stop at the goal (no validation samples)"
            : "";
        var epochs = (settings.StopWhenSolved ? "at most " : "") + NumberFormat.Count(settings.Training.Epochs, "epoch");
        var optimizer = $"{settings.Training.Optimizer.Name} with learning rate {settings.Training.LearningRate}";
        return $"Training: {epochs}, batch size {settings.Training.BatchSize}, {optimizer}, seed {settings.Seed}{ends}.";
    }

    private static string Data(ExperimentSettings settings)
    {
        var (kind, often) = settings.FreshDataEachEpoch ? ("new training sample", " each epoch") : ("training sample", "");
        var training = NumberFormat.Count(SampleSplit.Training(settings.Samples, settings.ValidationSplit), kind);
        var validation = SampleSplit.Validation(settings.Samples, settings.ValidationSplit);
        return $"Data: {training}{often}, {NumberFormat.Count(validation, "validation sample")}. The first:";
    }

    private static void WriteData(IAnsiConsole console, ISequenceTask task, ExperimentSettings settings)
    {
        WrappedText.Write(console, Data(settings));
        var samples = task.Generate(Math.Min(Rows, settings.Samples), SeededRandom.ForSeed(settings.Seed, RandomPurpose.Data));
        if (task.Target.Placement == TargetPlacement.EveryStep)
        {
            console.WriteLine();
            var drawn = samples.Take(DrawnRows)
                .Select(sample => SampleDrawing.Draw(task, sample, width: Math.Min(console.Profile.Width, 80))).ToArray();
            foreach (var sample in drawn)
            {
                console.WriteLine(sample);
                console.WriteLine();
            }

            DrawingLegend.Write(console, task, drawn);
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("Sequence", "Target");
        var inputs = samples.Select(sample => SampleDrawing.Input(task, sample.Input, SequenceWidth)).ToArray();
        for (var i = 0; i < inputs.Length; i++)
        {
            table.AddRow(Markup.Escape(inputs[i]), Markup.Escape(SampleDrawing.Target(task, samples[i].Target)));
        }

        console.Write(table);
        DrawingLegend.Write(console, task, inputs);
    }

    private static void WriteSummary(IAnsiConsole console, ISequenceTask task, ExperimentSettings settings)
    {
        var summary = NetworkSummary.Of(task, settings);
        var (units, parameters) = (NumberFormat.Count(settings.Recurrent.HiddenSize, "unit"), NumberFormat.Count(summary.ParameterCount));
        console.WriteLine($"Network: {settings.Recurrent.DisplayName} with {units}, linear head; {parameters} parameters:");
        var table = new Table().Border(TableBorder.Simple).AddColumns("Weight", "Shape")
            .AddColumn("Parameters", column => column.RightAligned()).AddColumn("Dimensions");
        foreach (var weight in summary.Weights)
        {
            table.AddRow(
                Markup.Escape(weight.Name), Markup.Escape(weight.Shape.ToString()), NumberFormat.Count(weight.Count),
                Markup.Escape(weight.Origin));
        }

        console.Write(table);
    }
}

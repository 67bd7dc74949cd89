using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Console.Views;

/// <summary>A prediction beside its target.</summary>
internal sealed record ExamplePrediction(Prediction Prediction, Sample Sample)
{
    /// <summary>The width of a sequence in a table, in characters.</summary>
    public const int SequenceWidth = 40;

    private const int Count = 5;
    private const int DrawnCount = 3;

    /// <summary>Predicts the tutorial's new inputs for its sum of three steps; otherwise test samples of the task.</summary>
    public static IReadOnlyList<ExamplePrediction> Of(ISequenceTask task, ExperimentResult result)
    {
        Sample[] samples = task is SumOfFirstTwo { Steps: 3 }
            ? [new([10, 20, 99], [30]), new([1, 2, 100], [3]), new([50, 60, 0], [110])]
            : [.. task.Generate(Count, SeededRandom.ForSeed(result.Settings.Seed, RandomPurpose.TestData))];
        var predictions = result.PredictDetailed(samples.Select(sample => sample.Input).ToArray());
        return predictions.Zip(samples, (prediction, sample) => new ExamplePrediction(prediction, sample)).ToArray();
    }

    /// <summary>Writes a table, with the error of numbers; predictions at every step are drawn below their steps.</summary>
    public static void Write(IAnsiConsole console, ISequenceTask task, IReadOnlyList<ExamplePrediction> examples)
    {
        if (task.Target.Placement == TargetPlacement.EveryStep)
        {
            WriteDrawn(console, task, examples);
            return;
        }

        var isNumber = task.Target.Kind == TargetKind.Number;
        var table = new Table().Border(TableBorder.Simple).Title("New inputs").AddColumn("Sequence")
            .AddColumn("Predicted", column => column.RightAligned()).AddColumn("Target", column => column.RightAligned())
            .AddColumn(isNumber ? "Error" : "", column => column.RightAligned()).AddColumn("");
        var isWhole = examples.All(example => example.Sample.Target.All(float.IsInteger));
        foreach (var (prediction, sample) in examples)
        {
            table.AddRow(
                Markup.Escape(SampleDrawing.Input(task, sample.Input, SequenceWidth)),
                Markup.Escape(isNumber ? NumberFormat.Fixed(prediction.Value[0], 2) : SampleDrawing.Target(task, prediction.Value)),
                Markup.Escape(isNumber && !isWhole ? NumberFormat.Fixed(sample.Target[0], 2) : SampleDrawing.Target(task, sample.Target)),
                isNumber ? NumberFormat.Difference(prediction.Value[0] - sample.Target[0], 2) : prediction.Value.Equals(sample.Target)
                    ? "correct" : "wrong",
                prediction.IsInRange ? "" : Markup.Escape(prediction.Outside[0].ToString()));
        }

        console.Write(table);
    }

    private static void WriteDrawn(IAnsiConsole console, ISequenceTask task, IReadOnlyList<ExamplePrediction> examples)
    {
        console.WriteLine("New inputs");
        console.WriteLine();
        foreach (var (prediction, sample) in examples.Take(DrawnCount))
        {
            console.WriteLine(SampleDrawing.Draw(task, sample, prediction.Value, Math.Min(console.Profile.Width, 80)));
            console.WriteLine();
        }
    }
}

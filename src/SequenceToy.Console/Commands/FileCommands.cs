using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>Creates the commands that work on saved networks and checkpoints.</summary>
internal static class FileCommands
{
    public const string InputDescription =
        "Input sequence: 10,20,99, or 0.5,1;0.2,0 for steps of several features, or symbols as shown by describe";

    public static Command Predict(TextWriter output, TextWriter error)
    {
        var (file, quiet) = (File(), Quiet("Prints only the predictions, one per line."));
        var input =
            new Option<string[]>("--input") { Description = InputDescription + "; repeatable. [default: the lines of standard input]" };
        var csv = new Option<string?>("--csv") { Description = "Reads this CSV file; columns as in training, by name." };
        var id = new Option<string?>("--sequence-column")
        {
            Description = "Column of the CSV file that names the sequence of a row. [default: as in training]",
        };
        var step = new Option<string?>("--step-column")
        {
            Description = "Column of the CSV file with the step number of each row; checked, not used as an input.",
        };
        var columns = new Option<string[]>("--columns")
        {
            Description = "Input columns of the CSV file, step after step; repeatable. [default: as in training, or all]",
        };
        var json = new Option<string?>("--json") { Description = "Writes all predictions to this JSON file; - means standard output." };
        var reading = new ReadingArguments(areForSeries: false);
        var predict = new Command("predict", "Predicts with a saved network.") { file, input, csv, id, step, columns };
        reading.AddAfterTraining(predict);
        Array.ForEach<Option>([quiet, json], predict.Add);
        predict.SetAction(parsed => PredictCommand.Run(
            new PredictRequest
            {
                File = parsed.GetValue(file)!,
                Inputs = parsed.GetValue(input) ?? [],
                Csv = parsed.GetValue(csv),
                SequenceColumn = parsed.GetValue(id),
                StepColumn = parsed.GetValue(step),
                Columns = [.. parsed.GetValue(columns) ?? []],
                Reading = saved => reading.Read(parsed, saved),
                IsReadingGiven = reading.IsGiven(parsed),
                Quiet = parsed.GetValue(quiet),
                Json = parsed.GetValue(json),
            },
            StandardInput.Open(), output, error));
        return predict;
    }

    public static Command Train(IAnsiConsole console, TextWriter output)
    {
        const string Resumed = "Checkpoint written with --checkpoint or by the library; new checkpoints replace it.";
        var resume = new Option<string>("--resume") { Description = Resumed, Required = true };
        var epochs = NumberOption.Whole(
            "--epochs", "New total number of epochs (1 to 10 million); not allowed with a cosine schedule. "
            + "[default: the number set for the interrupted run]", 300);
        var quiet = Quiet(RunOptions.QuietDescription);
        var inside = new Option<bool>("--inside") { Description = RunOptions.InsideDescription };
        var save = new Option<string?>("--save") { Description = RunOptions.SaveDescription };
        var report = new Option<string?>("--report") { Description = RunOptions.ReportDescription };
        var plot = new Option<string?>("--plot") { Description = RunOptions.PlotDescription };
        var json = new Option<string?>("--json") { Description = RunOptions.JsonDescription };
        var failing = LearnedOption.Create();
        var train = new Command("train", "Resumes an interrupted training run from a checkpoint.")
        { resume, epochs, quiet, inside, save, report, plot, json, failing };
        train.SetAction(parsed => CommandLine.Interruptible(token => TrainCommand.Run(
            parsed.GetValue(resume)!,
            new RunRequest
            {
                Network = new NetworkRequest { Epochs = parsed.GetValue(epochs) },
                Quiet = parsed.GetValue(quiet),
                Inside = parsed.GetValue(inside),
                Save = parsed.GetValue(save),
                Report = parsed.GetValue(report),
                Plot = parsed.GetValue(plot),
                Json = parsed.GetValue(json),
                FailIfNotLearned = parsed.GetValue(failing),
            },
            console, output, token)));
        return train;
    }

    public static Command Report(TextWriter output)
    {
        var (file, quiet) = (File(), Quiet("Prints nothing."));
        var target = new Option<string?>("--output") { Description = "HTML file to write. [default: the input file's name with .html]" };
        var report = new Command("report", "Writes an HTML report of a saved run.") { file, target, quiet };
        report.SetAction(parsed => ReportCommand.Run(parsed.GetValue(file)!, parsed.GetValue(target), parsed.GetValue(quiet), output));
        return report;
    }

    public static Command Export(TextWriter output)
    {
        var (file, quiet) = (File(), Quiet("Prints nothing."));
        var to = ChoiceOption.Create("--to", "File format.", [.. ExportCommand.Formats.Keys]);
        var target =
            new Option<string?>("--output")
            {
                Description = "File to write; must differ from the input file. [default: the input file's name with .onnx or .safetensors]",
            };
        var export = new Command("export", "Exports a saved network to a format that other programs read.") { file, to, target, quiet };
        export.SetAction(parsed =>
            ExportCommand.Run(parsed.GetValue(file)!, parsed.GetValue(to)!, parsed.GetValue(target), parsed.GetValue(quiet), output));
        return export;
    }

    private static Argument<string> File() =>
        new("file") { Description = "File written by --save of run, explain or train, by fit --save on a table, or by the library." };
    private static Option<bool> Quiet(string description) => new("--quiet") { Description = description };
}

using System.CommandLine;

namespace SequenceToy.Console.Commands;

/// <summary>The commands on saved networks, with their options.</summary>
internal static class FileCommands
{
    public static Command Predict(TextWriter output)
    {
        var (file, quiet) = (File(), Quiet("Only the answers, a line each."));
        var input =
            new Option<string[]>("--input")
            {
                Description =
                    "A sequence: 10,20,99, or 0.5,1;0.2,0 for steps of several numbers, or symbols; may be given again. Without any, each "
                    + "line of standard input is one."
            };
        var csv = new Option<string?>("--csv") { Description = "A CSV file with a header and a sequence in each row." };
        var json = new Option<string?>("--json") { Description = "Writes the answers to a file as JSON; - for standard output." };
        var predict = new Command("predict", "Has a saved network answer.") { file, input, csv, quiet, json };
        predict.SetAction(parsed => PredictCommand.Run(
            parsed.GetValue(file)!, parsed.GetValue(input)
                ?? [], parsed.GetValue(csv), parsed.GetValue(quiet), parsed.GetValue(json), System.Console.In, output));
        return predict;
    }

    public static Command Train(IAnsiConsole console, TextWriter output)
    {
        var resume =
            new Option<string>("--resume")
            {
                Description = "A checkpoint that run --checkpoint, or the library, has written; further ones take its place.",
                Required = true
            };
        var quiet = Quiet("Only the outcome, in one line.");
        var epochs =
            NumberOption.Whole("--epochs", "Another number of epochs in all; not where the learning rates so far hang on it.", 300);
        var inside = new Option<bool>("--inside") { Description = "Also what every gate and memory does, step by step." };
        var save = new Option<string?>("--save") { Description = "Saves the whole result to a file." };
        var json =
            new Option<string?>("--json") { Description = "Writes everything to a file; - for standard output, with nothing else on it." };
        var report = new Option<string?>("--report") { Description = "Writes one HTML page that shows the whole run." };
        var plot = new Option<string?>("--plot") { Description = "Draws the loss curves to a file: .png or .svg." };
        var train =
            new Command("train", "Goes on with a training that was stopped.") { resume, epochs, quiet, inside, save, report, plot, json };
        train.SetAction(parsed => CommandLine.Interruptible(token => TrainCommand.Run(
            parsed.GetValue(resume)!,
            new RunRequest
            {
                Epochs = parsed.GetValue(epochs),
                Quiet = parsed.GetValue(quiet),
                Inside = parsed.GetValue(inside),
                Save = parsed.GetValue(save),
                Report = parsed.GetValue(report),
                Plot = parsed.GetValue(plot),
                Json = parsed.GetValue(json),
            },
            console,
            output,
            token)));
        return train;
    }

    public static Command Report(TextWriter output)
    {
        var (file, quiet) = (File(), Quiet("Says nothing."));
        var target = new Option<string?>("--output") { Description = "Where to; without it, the file's name with .html." };
        var report = new Command("report", "Makes one HTML page that shows the whole of a saved run.") { file, target, quiet };
        report.SetAction(parsed => ReportCommand.Run(parsed.GetValue(file)!, parsed.GetValue(target), parsed.GetValue(quiet), output));
        return report;
    }

    public static Command Export(TextWriter output)
    {
        var (file, quiet) = (File(), Quiet("Says nothing."));
        var to = ChoiceOption.Create("--to", "The format.", [.. ExportCommand.Formats.Keys]);
        var target = new Option<string?>("--output") { Description = "Where to; without it, the file's name with the format's extension." };
        var export = new Command("export", "Writes a saved network in a format that other programs read.") { file, to, target, quiet };
        export.SetAction(
            parsed =>
                ExportCommand.Run(parsed.GetValue(file)!, parsed.GetValue(to)!, parsed.GetValue(target), parsed.GetValue(quiet), output));
        return export;
    }

    private static Argument<string> File() => new("file") { Description = "What run --save, or the library, has written." };
    private static Option<bool> Quiet(string description) => new("--quiet") { Description = description };
}

using System.CommandLine;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>The commands for your own data: <c>inspect</c>, <c>fit</c> and <c>forecast</c>.</summary>
internal static class FitCommands
{
    public static Command Inspect(TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "CSV file." };
        var reading = new ReadingArguments();
        var inspect = new Command("inspect", "Shows what a CSV file contains and how it is understood.") { file };
        reading.AddTo(inspect);
        inspect.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            output.WriteLine(InputTable.Read("file", path, () => CsvSequences.Inspect(path, reading.Read(parsed))));
            return CommandLine.Completed;
        });
        return inspect;
    }

    public static Command Fit(IAnsiConsole console, TextWriter output)
    {
        var arguments = new FitArguments();
        var fit = new Command("fit", "Trains a network on your own data: a time series, or a table of samples.");
        arguments.AddTo(fit);
        fit.SetAction(parsed => CommandLine.Interruptible(token =>
        {
            var request = arguments.Read(parsed);
            request.Check();
            return request.IsSeries ? SeriesFit.Run(request, console, output, token) : TableFit.Run(request, console, output, token);
        }));
        return fit;
    }

    public static Command Forecast(TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "File written by fit --save on a series." };
        var horizon = NumberOption.Whole("--horizon", "Number of steps to forecast. [default: the trained horizon]", 24);
        var csv = new Option<string?>("--csv") { Description = "Writes the forecast to this CSV file." };
        var forecast = new Command("forecast", "Forecasts the steps after the data with a saved network.") { file, horizon, csv };
        forecast.SetAction(parsed => ForecastCommand.Run(parsed.GetValue(file)!, parsed.GetValue(horizon), parsed.GetValue(csv), output));
        return forecast;
    }
}

using System.CommandLine;
using SequenceToy.Console.Views;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>The commands for your own data: <c>inspect</c>, <c>fit</c> and <c>forecast</c>.</summary>
internal static class FitCommands
{
    public static Command Inspect(TextWriter output)
    {
        var file = new Argument<string>("file") { Description = "CSV file." };
        var reading = new ReadingArguments(areForSeries: false);
        var inspect = new Command("inspect", "Shows what a CSV file contains and how it is understood.") { file };
        reading.AddTo(inspect);
        inspect.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var request = new FitRequest { File = path, Reading = reading.Read(parsed), Network = new(), Training = new() };
            if (request.IsSample)
            {
                output.WriteLine(EmbeddedSeries.Text(path, request.Sample()));
                return CommandLine.Completed;
            }

            var table = InputTable.Read("file", path, () => CsvSequences.Inspect(path, request.Reading));
            GivenColumns.CheckCategories(request.Reading, table);
            output.WriteLine(OptionNames.Of($"{table}"));
            return CommandLine.Completed;
        });
        return inspect;
    }

    public static Command Fit(IAnsiConsole console, TextWriter output)
    {
        var arguments = new FitArguments();
        var fit = new Command(
            "fit",
            "Trains a network on your own data: a table of samples, or a time series (built-in, or with an option marked 'Series:').");
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
        var horizon = NumberOption.Whole("--horizon", "Number of steps to forecast (1 to 10,000). [default: the trained horizon]", 24);
        var csv = new Option<string?>("--csv")
        {
            Description =
                "Reads newer data from this CSV file, with the same columns as in training. [default: continues the training data]",
        };
        var target = new Option<string?>("--output") { Description = "Writes the forecast to this CSV file." };
        var (future, reading, times) = (LaterOption(), new ReadingArguments(areForSeries: true), new TimeArguments());
        var forecast = new Command("forecast", "Forecasts the steps after the data with a saved network.") { file, horizon, csv, future };
        reading.AddAfterTraining(forecast);
        times.AddAfterTraining(forecast);
        forecast.Add(target);
        forecast.SetAction(parsed => ForecastCommand.Run(
            new ForecastRequest
            {
                File = parsed.GetValue(file)!,
                Horizon = parsed.GetValue(horizon),
                Csv = parsed.GetValue(csv),
                Future = parsed.GetValue(future),
                Reading = saved => reading.Read(parsed, saved),
                Times = saved => times.Read(parsed, saved),
                IsReadingGiven = reading.IsGiven(parsed) || times.IsGiven(parsed),
                Output = parsed.GetValue(target),
            },
            output));
        return forecast;
    }

    private static Option<string?> LaterOption() => new("--future")
    {
        Description =
            "CSV file with the future values of the columns given by --known in training, one row per step; required with such columns.",
    };

    /// <summary>Creates the option with the later values of known columns.</summary>
    public static Option<string?> FutureOption() => new("--future")
    {
        Description =
            "Series: CSV file with the values of the --known columns after the end of the data, one row per step. [default: none]",
    };
}

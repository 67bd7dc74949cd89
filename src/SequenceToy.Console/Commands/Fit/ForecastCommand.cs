using System.Text;
using SequenceToy.Files;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Forecasts with a network saved by <c>fit</c>.</summary>
internal static class ForecastCommand
{
    public static int Run(ForecastRequest request, TextWriter output)
    {
        request.Check();
        using var forecaster = InputTable.Read("file", request.File, () => SeriesForecaster.Load(request.File));
        var source = forecaster.History.Source;
        source = source with { Options = request.Reading(source.Options), Policy = request.Times(source.Policy) };
        var data = request.Csv is { } csv ? InputTable.Read("--csv", csv, () => Newer(forecaster.History, csv, source)) : null;
        var steps = request.Horizon ?? forecaster.Settings.Horizon;
        if (request.Future is null && forecaster.Settings.KnownFuture.Count > 0)
        {
            throw new ArgumentException(
                "--future must name a CSV file with the later values of "
                + $"{PrintableText.Of(string.Join(", ", forecaster.Settings.KnownFuture), 200)}, which fit --known names; it was missing.");
        }

        var known = request.Future is { } future
            ? FutureValues.Read(future, data ?? forecaster.History, forecaster.Settings, source.Options, source.Policy) : null;
        var forecast = SeriesMessages.Named(file: null, () =>
            data is null ? forecaster.Forecast(steps, known) : forecaster.ForecastFrom(data, steps, known));
        if (request.Output is { } path)
        {
            OutputFile.Write("--output", path, () =>
                WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(ForecastCsv.Of(forecast)))));
        }

        if ((request.Csv ?? request.Future) is not null && !request.IsReadingGiven
            && ReadingText.Of(source.Options, source.Policy) is { Length: > 0 } options)
        {
            output.WriteLine($"Read as the training file: {options}");
        }

        output.WriteLine(forecast);
        foreach (var note in forecast.Notes)
        {
            output.WriteLine(note);
        }

        output.Write(request.Output is null ? "" : $"Wrote {PrintableText.Of(request.Output, 300)}.{output.NewLine}");
        return CommandLine.Completed;
    }

    private static SeriesData Newer(SeriesData trained, string csv, SeriesSource source)
    {
        try
        {
            return SeriesTable.Read(csv, trained.Columns, source.TimeColumn, source.SeriesColumn, source.Options, source.Policy);
        }
        catch (ArgumentException problem) when (
            source.SeriesColumn is null && problem.Message.Contains("--series '", StringComparison.Ordinal))
        {
            // The network was trained on one series; forecast has no such option.
            throw new ArgumentException(
                $"--csv must have the rows of one series, as the training data had; {PrintableText.Of(csv, 200)} has several with the same "
                + "times.", problem);
        }
    }
}

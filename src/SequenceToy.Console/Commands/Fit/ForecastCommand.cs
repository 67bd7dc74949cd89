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
        var data = request.Csv is { } csv ? InputTable.Read("--csv", csv, () => Newer(forecaster.History, csv, request)) : null;
        var steps = request.Horizon ?? forecaster.Settings.Horizon;
        var known = request.Future is { } future
            ? FutureValues.Read(future, data ?? forecaster.History, forecaster.Settings, request.Reading, request.Times) : null;
        var forecast = SeriesMessages.Named(file: null, () =>
            data is null ? forecaster.Forecast(steps, known) : forecaster.ForecastFrom(data, steps, known));
        if (request.Output is { } path)
        {
            OutputFile.Write("--output", path, () =>
                WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(ForecastCsv.Of(forecast)))));
        }

        output.WriteLine(forecast);
        foreach (var note in forecast.Notes)
        {
            output.WriteLine(note);
        }

        output.Write(request.Output is null ? "" : $"Wrote {PrintableText.Of(request.Output, 300)}.{output.NewLine}");
        return CommandLine.Completed;
    }

    private static SeriesData Newer(SeriesData trained, string csv, ForecastRequest request) =>
        SeriesTable.Read(csv, trained.Columns, trained.TimeColumn, trained.SeriesColumn, request.Reading, request.Times);
}

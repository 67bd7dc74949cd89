using System.Text;
using SequenceToy.Files;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Forecasts with a network saved by <c>fit</c>.</summary>
internal static class ForecastCommand
{
    public static int Run(string file, int? horizon, string? csv, TextWriter output)
    {
        OutputFile.CheckWritable("--csv", csv);
        OutputFile.CheckDifferent(("file", file), ("--csv", csv));
        using var forecaster = InputTable.Read("file", file, () => SeriesForecaster.Load(file));
        var forecast = forecaster.Forecast(horizon ?? forecaster.Settings.Horizon);
        if (csv is not null)
        {
            OutputFile.Write("--csv", csv, () =>
                WholeFile.Write(csv, stream => stream.Write(Encoding.UTF8.GetBytes(ForecastCsv.Of(forecast)))));
        }

        output.WriteLine(forecast);
        return CommandLine.Completed;
    }
}

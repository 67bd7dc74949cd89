using SequenceToy.Console.Json;
using SequenceToy.Console.Views;
using SequenceToy.Reports;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Trains a network on a time series and shows scores beside the baselines, and a forecast.</summary>
internal static class SeriesFit
{
    private const int MostFolds = 1000;

    public static int Run(FitRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        var data = request.IsSample ? request.Sample() : InputTable.Read("file", request.File, () => ReadSeries(request));
        var experiment = Experiment(request, data);
        SeriesMessages.Named(file: null, () =>
        {
            experiment.Validate();
            if (request.Backtest is { } folds and not 0)
            {
                Require.Between(folds, 0, MostFolds, name: "--backtest");
                experiment.ValidateBacktest(folds);
            }

            return true;
        });
        var known = request.Future is { } file ? FutureValues.Read(file, data, experiment.Settings, request.Reading, request.Times) : null;
        var isVerbose = !request.Quiet && !JsonFile.IsOutput(request.Json);
        if (isVerbose)
        {
            SeriesView.WriteData(console, data, ForgottenTime(request));
        }

        SeriesResult result;
        try
        {
            result = experiment.Run(cancellationToken: cancellation);
        }
        catch (OperationCanceledException)
        {
            if (!JsonFile.IsOutput(request.Json))
            {
                console.WriteLine("Canceled before the scores were measured.");
            }

            return CommandLine.Canceled;
        }

        using (result)
        {
            var backtest = Backtest(request, experiment, cancellation);
            var files = new WrittenFiles(cancellation.IsCancellationRequested);
            Show(request, result, known, backtest, isVerbose, files, console, output);
            files.Report(console, isVerbose);
            files.Throw();
            return cancellation.IsCancellationRequested ? CommandLine.Canceled
                : LearnedOption.ExitCode(request.FailIfNotLearned, () => result.Diagnosis.Verdict);
        }
    }

    // A backtest that is canceled leaves the result of the training as it is.
    private static SeriesBacktest? Backtest(FitRequest request, SeriesExperiment experiment, CancellationToken cancellation)
    {
        try
        {
            return request.Backtest is { } folds and not 0 && !cancellation.IsCancellationRequested
                ? experiment.Backtest(folds, cancellation) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static void Show(
        FitRequest request, SeriesResult result, Dictionary<string, double[]>? known, SeriesBacktest? backtest, bool isVerbose,
        WrittenFiles files, IAnsiConsole console, TextWriter output)
    {
        var forecast = request.KnownFuture.Count == 0 || known is not null ? result.Forecast(result.Settings.Horizon, known) : null;
        files.Attempt(request.Json, path =>
            JsonFile.Write(path, output, SeriesFitDocument.Of(request.File, result, request.Backtest ?? 0, backtest, forecast)));
        files.Attempt(request.Save, path => OutputFile.Write("--save", path, () => result.Forecaster.Save(path)));
        files.Attempt(request.Report, path => OutputFile.Write(
            "--report", path, () => result.SaveReport(path, new ReportOptions { Date = DateTimeOffset.Now }, backtest, forecast)));
        files.Attempt(request.Plot, path => RequestedFile.Plot(result.PlotForecast(known: known), path));
        if (isVerbose)
        {
            SeriesView.Write(console, result, backtest, forecast);
        }
        else if (!JsonFile.IsOutput(request.Json))
        {
            output.WriteLine($"{request.File}: {SeriesScoresView.InOneLine(result)}");
        }
    }

    // Rows are then one step apart, and the forecast has no dates.
    private static string? ForgottenTime(FitRequest request) => request.IsSample || request.Time is not null ? null
        : CsvSequences.Inspect(request.File, request.Reading).Columns.FirstOrDefault(column => column.Kind == ColumnKind.Time)?.Name;

    private static SeriesData ReadSeries(FitRequest request) => SeriesTable.Read(
        request.File, [.. request.Targets, .. request.Columns, .. request.KnownFuture], request.Time, request.Series, request.Reading,
        request.Times);

    private static SeriesExperiment Experiment(FitRequest request, SeriesData data) =>
        SeriesMessages.Named(file: null, () => Settings(request, data));

    private static SeriesExperiment Settings(FitRequest request, SeriesData data)
    {
        var experiment = SeriesExperiment.For(data);
        experiment = request.Targets.Count == 0 ? experiment : experiment.WithTargets([.. request.Targets]);
        experiment = request.KnownFuture.Count == 0 ? experiment : experiment.WithKnownFuture([.. request.KnownFuture]);
        var strategy = request.Recursive == true ? SeriesStrategy.Recursive : SeriesStrategy.Direct;
        experiment = Named(request.Window, "--window", experiment, (each, steps) => each.WithWindow(steps));
        experiment = Named(request.Horizon ?? 1, "--horizon", experiment, (each, steps) => each.WithHorizon(steps, strategy));
        experiment = Named(request.Period, "--period", experiment, (each, period) => each.WithPeriod(period));
        experiment = Named(
            request.SeasonalDifference, "--seasonal-difference", experiment, (each, period) => each.WithSeasonalDifferencing(period));
        experiment = Named(request.Seeds, "--seeds", experiment, (each, count) => each.WithSeeds(count));
        experiment = request.LogTransform is { } log ? experiment.WithLogTransform(log) : experiment;
        experiment = request.Difference is { } difference ? experiment.WithDifferencing(difference) : experiment;
        experiment = request.Center is { } center ? experiment.WithCentering(center) : experiment;
        experiment = request.Levels is { } levels ? experiment.WithIntervals([.. levels]) : experiment;
        var (validation, test) = (request.ValidationSplit, request.TestSplit);
        experiment = validation is null && test is null ? experiment
            : experiment.SplitByTime(validation ?? experiment.Settings.ValidationShare, test ?? experiment.Settings.TestShare);
        return experiment.With(request.Apply);
    }

    // The library's message starts with the name of its parameter.
    private static SeriesExperiment Named(
        int? value, string option, SeriesExperiment experiment, Func<SeriesExperiment, int, SeriesExperiment> change)
    {
        try
        {
            return value is { } given ? change(experiment, given) : experiment;
        }
        catch (ArgumentException problem) when (problem.ParamName is { Length: > 0 } name
            && problem.Message.StartsWith(name, StringComparison.Ordinal))
        {
            throw new ArgumentException(option + problem.Message[name.Length..], problem);
        }
    }
}

using SequenceToy.Console.Json;
using SequenceToy.Console.Views;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Trains a network on a table of samples: one row per sequence, or one row per step.</summary>
internal static class TableFit
{
    private const double DefaultValidation = 0.2;

    public static int Run(FitRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        GivenColumns.Check(request);
        var (samples, inputs, notes) = InputTable.Read("file", request.File, () => Read(request));
        var experiment = request.Apply(SequenceExperiment.For(samples).WithSamples(validationSplit: DefaultValidation));
        experiment = request.ValidationSplit is { } share ? experiment.WithSamples(validationSplit: share) : experiment;
        experiment = request.BalancedClasses is { } isBalanced
            ? experiment.WithTraining(
                experiment.Settings.Training with { ClassWeights = isBalanced ? Training.ClassWeights.Balanced : null })
            : experiment;
        experiment = request.Stratified == true ? experiment.WithSplit(Split.Stratified) : experiment;
        experiment = (request.Report ?? request.Save) is null ? experiment : experiment.WithSnapshots();
        experiment.Validate();
        var isVerbose = !request.Quiet && !JsonFile.IsOutput(request.Json);
        if (isVerbose)
        {
            console.WriteLine(
                $"{NumberFormat.Count(samples.Count, "sequence")} of {NumberFormat.Count(samples.Features, "feature")} per step, "
                + $"at most {NumberFormat.Count(samples.MaxSteps, "step")}; target: {Kind(samples.Target)}.");
            if (IsZeroOrOne(samples))
            {
                var target = request.Targets[0];
                WrappedText.Write(
                    console, $"{PrintableText.Quoted(target)} is 0 or 1 and is predicted as a number; "
                    + $"--category {PrintableText.Quoted(target)} predicts classes.");
            }

            foreach (var note in notes)
            {
                WrappedText.Write(console, note);
            }

            console.WriteLine();
        }

        ExperimentResult result;
        try
        {
            result = isVerbose ? ProgressView.Run(console, experiment, cancellation) : experiment.Run(cancellationToken: cancellation);
        }
        catch (OperationCanceledException)
        {
            if (!JsonFile.IsOutput(request.Json))
            {
                console.WriteLine("Canceled before training started.");
            }

            return CommandLine.Canceled;
        }

        using (result)
        {
            return Show(request, result, inputs, isVerbose, console, output);
        }
    }

    private static int Show(
        FitRequest request, ExperimentResult result, string[] inputs, bool isVerbose, IAnsiConsole console, TextWriter output)
    {
        var canceled = result.StopReason == Training.StopReason.Canceled;
        var files = new WrittenFiles(canceled);
        files.Attempt(request.Json, path => JsonFile.Write(
            path, output, TableFitDocument.Of(request.File, result, request.Document(inputs), request.Reading)));
        files.Attempt(request.Save, path => OutputFile.Write("--save", path, () => result.Save(path)));
        files.Attempt(request.Report, path => OutputFile.Write("--report", path, () => RequestedFile.SaveReport(result, path)));
        files.Attempt(request.Plot, path => RequestedFile.Plot(result, path));
        if (isVerbose)
        {
            TableFitView.Write(console, result);
        }
        else if (!JsonFile.IsOutput(request.Json))
        {
            output.WriteLine($"{request.File}: {TableFitView.InOneLine(result)}");
        }

        files.Report(console, isVerbose);
        files.Throw();
        return canceled ? CommandLine.Canceled
            : LearnedOption.ExitCode(request.FailIfNotLearned, () => result.Diagnosis.Verdict);
    }

    private static string Kind(TargetSpec target) => target.Kind switch
    {
        TargetKind.Number => NumberFormat.Count(target.Size, "number"),
        TargetKind.Class => $"one of {NumberFormat.Count(target.Size)} classes",
        TargetKind.ClassSet => $"a set of {NumberFormat.Count(target.Size)} classes",
        _ => throw new NotSupportedException($"{target.Kind} is not known."),
    };

    private static (SequenceDataset Samples, string[] Inputs, string[] Notes) Read(FitRequest request)
    {
        var table = CsvSequences.Inspect(request.File, request.Reading);
        string?[] others = [.. request.Targets, request.SequenceColumn, request.StepColumn];
        GivenColumns.CheckExist(request, table);
        string[] inputs = request.Columns.Count > 0 ? [.. request.Columns]
            : [.. table.Columns.Select(column => column.Name).Except(others.OfType<string>(), StringComparer.Ordinal)];
        if (request.StepColumn is { } step)
        {
            StepOrder.Check(table, request.SequenceColumn!, step);
        }

        if (inputs.Length == 0)
        {
            throw new ArgumentException(
                $"file must have an input column besides --target; {PrintableText.Of(request.File, 200)} has none. For a time series: "
                + "--window or --horizon.");
        }

        if (table.Columns.Where(column => inputs.Contains(column.Name, StringComparer.Ordinal))
            .GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                $"file must have columns of different names; {PrintableText.Of(request.File, 200)} has {PrintableText.Quoted(twice.Key)} "
                + "twice. Rename one of them, or name the inputs: --columns.");
        }

        CheckTimes(request, table, inputs);
        if (request.SequenceColumn is null)
        {
            var rows = CsvSequences.ReadRowPerSequence(
                request.File, inputs, request.Targets, target: null, request.Features ?? 1, request.Reading);
            var dropped = DroppedRows.Note(table, [.. inputs, .. request.Targets], request.Reading);
            var sequences = request.Features is null ? SequenceNames.Note(table, inputs) : null;
            return (rows, inputs, Notes(dropped, sequences, RowNumbers.Note(table, inputs)));
        }

        var steps = CsvSequences.ReadRowPerStep(
            request.File, request.SequenceColumn, inputs, request.Targets, Target(request, table, inputs), request.Reading);
        string[] needed = [request.SequenceColumn, .. inputs, .. request.EveryStep == true ? request.Targets : []];
        return (steps, inputs, Notes(DroppedRows.Note(table, needed, request.Reading)));
    }

    private static string[] Notes(params string?[] notes) => [.. notes.OfType<string>()];

    // Most often, the file is a time series and --time was forgotten.
    private static void CheckTimes(FitRequest request, DataTable table, string[] inputs)
    {
        if (request.Columns.Count == 0 && request.Reading.TimeFeatures == TimeFeatures.None
            && Array.Find(inputs, name => table[name].Kind == ColumnKind.Time) is { } time)
        {
            var name = PrintableText.Quoted(time);
            throw new ArgumentException(
                $"Column {name} of {PrintableText.Of(request.File, 200)} has times. For a time series: --time {name}. For a table of "
                + "samples: --time-features elapsed or calendar makes numbers of times, and --columns names the inputs.");
        }
    }

    // Null after the last step: the classes are those of the last rows. A column of text has classes; one of numbers has numbers.
    private static TargetSpec? Target(FitRequest request, DataTable table, string[] inputs)
    {
        if (request.EveryStep != true)
        {
            return null;
        }

        return request.Targets is [var only] && table[only] is { Kind: ColumnKind.Category } column
            ? TargetSpec.Class(Math.Max(2, Labels(request, table, column, inputs)), TargetPlacement.EveryStep)
            : TargetSpec.Number(request.Targets.Count, TargetPlacement.EveryStep);
    }

    // Without those in rows that are dropped.
    private static int Labels(FitRequest request, DataTable table, Data.TableColumn target, string[] inputs)
    {
        Data.TableColumn[] needed = request.Reading.Missing == MissingValues.DropRow
            ? [.. inputs.Append(request.SequenceColumn!).Select(name => table[name])] : [];
        return Enumerable.Range(0, table.Rows)
            .Where(row => Array.TrueForAll(needed, column => !double.IsNaN(column.Values[row])))
            .Select(row => target.LabelAt(row)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
    }

    private static bool IsZeroOrOne(SequenceDataset samples) =>
        samples.Target is { Kind: TargetKind.Number, Size: 1 } && samples.All(sample => sample.Target.All(value => value is 0 or 1));
}

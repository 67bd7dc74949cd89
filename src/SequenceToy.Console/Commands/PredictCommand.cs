using SequenceToy.Console.Json;

namespace SequenceToy.Console.Commands;

/// <summary>Predicts with a saved network for sequences from the command line, a CSV file or standard input.</summary>
internal static class PredictCommand
{
    /// <param name="file">The file with the saved network.</param>
    /// <param name="inputs">The sequences; when empty and without a CSV file, the lines of standard input are read.</param>
    /// <param name="csv">The CSV file with a header and one sequence per row; may be null.</param>
    /// <param name="quiet">True to print only the predictions.</param>
    /// <param name="json">The path of the JSON file; may be null.</param>
    /// <param name="standardInput">Standard input.</param>
    /// <param name="output">Standard output, for one line per prediction.</param>
    public static int Run(string file, string[] inputs, string? csv, bool quiet, string? json, TextReader standardInput, TextWriter output)
    {
        JsonFile.CheckWritable(json);
        if (csv is not null && inputs.Length > 0)
        {
            throw new ArgumentException("--csv must not be combined with --input; both were given.");
        }

        OutputFile.CheckDifferent(("file", file), ("--csv", csv), ("--json", JsonFile.IsOutput(json) ? null : json));

        using var network = SavedNetwork.Open(file);
        if (csv is null && inputs.Length == 0 && json is null)
        {
            // Each line is answered immediately: a piping program may wait for it.
            foreach (var sequence in FromLines(network, standardInput))
            {
                Write(Predict(network, [sequence]));
            }

            return CommandLine.Completed;
        }

        var predictions = Predict(network, csv is not null ? FromCsv(network, csv)
            : inputs.Length > 0 ? Array.ConvertAll(inputs, input => SequenceText.Parse(network.Form, input, "--input"))
            : [.. FromLines(network, standardInput)]);
        if (json is not null)
        {
            JsonFile.Write(json, output, predictions.Select(PredictionDocument.Of));
        }

        if (!JsonFile.IsOutput(json))
        {
            Write(predictions);
        }

        return CommandLine.Completed;

        void Write(IReadOnlyList<Prediction> answered)
        {
            foreach (var prediction in answered)
            {
                output.WriteLine(quiet ? network.ToText(prediction) : Line(network, prediction));
            }
        }
    }

    private static IReadOnlyList<Prediction> Predict(SavedNetwork network, IReadOnlyList<Sequence> sequences)
    {
        try
        {
            return network.Model.PredictDetailed(sequences);
        }
        catch (ArgumentException problem) when (problem.Message.StartsWith("sequences[", StringComparison.Ordinal))
        {
            throw new ArgumentException("A sequence does not fit the network: " + problem.Message, problem);
        }
    }

    private static string Line(SavedNetwork network, Prediction prediction)
    {
        var input = network.Task is { } task ? SampleDrawing.Input(task, prediction.Input) : prediction.Input.ToString();
        var outside = prediction.IsInRange ? "" : $"  ({prediction.Outside[0]})";
        return $"{input}  →  {network.ToText(prediction)}{outside}";
    }

    private static IReadOnlyList<Sequence> FromCsv(SavedNetwork network, string csv)
    {
        try
        {
            return network.Model.InputColumns is { } trained
                ? CsvSequences.ReadInputsFor(csv, trained)
                : CsvSequences.ReadInputs(csv, features: network.Form.Features);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"--csv must be a file that can be read; {ArgumentText.Of(csv)} could not be: {problem.Message}", problem);
        }
    }

    private static IEnumerable<Sequence> FromLines(SavedNetwork network, TextReader lines)
    {
        var (form, number, any) = (network.Form, 0, false);
        while (lines.ReadLine() is { } line)
        {
            number++;

            // The first line may start with a byte order mark.
            var text = number == 1 ? line.TrimStart('\uFEFF') : line;
            if (!string.IsNullOrWhiteSpace(text))
            {
                any = true;
                yield return SequenceText.Parse(form, text, FormattableString.Invariant($"Line {number}"));
            }
        }

        if (!any)
        {
            throw new ArgumentException(
                $"--input, --csv or standard input must contain a sequence such as {form.Example}; there was none.");
        }
    }
}

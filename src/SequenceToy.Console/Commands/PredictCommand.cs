using SequenceToy.Console.Json;

namespace SequenceToy.Console.Commands;

/// <summary>Has a saved network answer sequences from the command line, from a CSV file or from standard input.</summary>
internal static class PredictCommand
{
    /// <param name="file">The saved network.</param>
    /// <param name="inputs">Sequences; where there are none and no CSV file either, each line of standard input is one.</param>
    /// <param name="csv">A file with a header and a sequence in each row; may be null.</param>
    /// <param name="quiet">Whether the answers are shown alone.</param>
    /// <param name="json">Where JSON goes; may be null.</param>
    /// <param name="standardInput">What is piped in.</param>
    /// <param name="output">Where the answers go, a line each.</param>
    public static int Run(string file, string[] inputs, string? csv, bool quiet, string? json, TextReader standardInput, TextWriter output)
    {
        JsonFile.CheckWritable(json);
        if (csv is not null && inputs.Length > 0)
        {
            throw new ArgumentException("--csv must not be given together with --input: one or the other.");
        }

        using var network = SavedNetwork.Open(file);
        if (csv is null && inputs.Length == 0 && json is null)
        {
            // Each as it comes: who pipes may wait for it.
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
            JsonFile.Write(json, output, predictions.Select(AnswerDocument.Of));
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
            return CsvSequences.ReadInputs(csv, features: network.Form.Features);
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

            // A byte order mark is no part of the first.
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
                $"There must be a sequence, by --input, --csv or on a line of standard input, such as {form.Example}; there was none.");
        }
    }
}

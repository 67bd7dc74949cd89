using System.Globalization;
using SequenceToy.Console.Json;

namespace SequenceToy.Console.Commands;

/// <summary>Predicts with a saved network for sequences from the command line, a CSV file or standard input.</summary>
internal static class PredictCommand
{
    private const int LongestId = 60;

    // The start of the library's messages on one of several sequences.
    private const string Indexed = "sequences[";

    /// <param name="request">The request.</param>
    /// <param name="standardInput">Standard input, whose lines are read without other input.</param>
    /// <param name="output">Standard output, for one line per prediction.</param>
    /// <param name="notes">Standard error, for what to know about the rows of a CSV file.</param>
    public static int Run(PredictRequest request, TextReader standardInput, TextWriter output, TextWriter notes)
    {
        request.Check();
        var (inputs, csv, json) = (request.Inputs, request.Csv, request.Json);

        using var network = SavedNetwork.Open(request.File);
        if (csv is null && inputs.Length == 0 && json is null)
        {
            // Each line is answered immediately: a piping program may wait for it.
            foreach (var (sequence, name) in FromLines(network, standardInput))
            {
                Write(Predict(network, [sequence], _ => name), []);
            }

            return CommandLine.Completed;
        }

        var named = csv is null ? [] : new PredictionTable(network, request, notes).Read();
        (Sequence Input, string Name)[] sequences = csv is not null
            ? [.. named.Select((sequence, index) => (sequence.Input, NameOf(sequence, index)))]
            : inputs.Length > 0 ? Array.ConvertAll(inputs, input => (SequenceText.Parse(network.Form, input, "--input"), "--input"))
            : [.. FromLines(network, standardInput)];
        var predictions = Predict(network, Array.ConvertAll(sequences, sequence => sequence.Input), index => sequences[index].Name);
        if (json is not null)
        {
            JsonFile.Write(json, output, predictions.Select((each, i) => PredictionDocument.Of(each, IdOf(named, i))));
        }

        if (!JsonFile.IsOutput(json))
        {
            Write(predictions, named);
        }

        return CommandLine.Completed;

        void Write(IReadOnlyList<Prediction> answered, IReadOnlyList<NamedSequence> names)
        {
            for (var i = 0; i < answered.Count; i++)
            {
                var id = IdOf(names, i) is { } text ? $"{PrintableText.Of(text, LongestId)}: " : "";
                output.WriteLine(request.Quiet ? network.ToText(answered[i]) : id + Line(network, answered[i]));
            }
        }
    }

    private static string? IdOf(IReadOnlyList<NamedSequence> named, int index) =>
        named.Count == 0 || named[index].Id.Length == 0 ? null : named[index].Id;

    private static string NameOf(NamedSequence sequence, int index) => sequence.Id.Length == 0
        ? $"Sequence {NumberFormat.Count(index + 1)}" : $"Sequence {PrintableText.Quoted(sequence.Id)}";

    // The library numbers the sequences; the user knows them by line, id or option.
    private static IReadOnlyList<Prediction> Predict(
        SavedNetwork network, IReadOnlyList<Sequence> sequences, Func<int, string> nameOf)
    {
        try
        {
            return network.Model.PredictDetailed(sequences);
        }
        catch (ArgumentException problem) when (problem.Message.StartsWith(Indexed, StringComparison.Ordinal))
        {
            var end = problem.Message.IndexOf(']', StringComparison.Ordinal);
            var index = int.Parse(problem.Message.AsSpan(Indexed.Length, end - Indexed.Length), CultureInfo.InvariantCulture);
            throw new ArgumentException($"{nameOf(index)}{problem.Message[(end + 1)..]}", problem);
        }
    }

    private static string Line(SavedNetwork network, Prediction prediction)
    {
        var input = network.Task is { } task ? SampleDrawing.Input(task, prediction.Input) : prediction.Input.ToString();
        var outside = prediction.IsInRange ? "" : $"  ({prediction.Outside[0]})";
        return $"{input}  →  {network.ToText(prediction)}{outside}";
    }

    private static IEnumerable<(Sequence Input, string Name)> FromLines(SavedNetwork network, TextReader lines)
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
                var name = FormattableString.Invariant($"Line {number}");
                yield return (SequenceText.Parse(form, text, name), name);
            }
        }

        if (!any)
        {
            throw new ArgumentException(
                $"--input, --csv or standard input must contain a sequence such as {form.Example}; there was none.");
        }
    }
}

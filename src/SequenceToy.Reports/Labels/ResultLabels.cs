using SequenceToy.Evaluation;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reports.Labels;

/// <summary>Texts about a result for titles and axes.</summary>
internal static class ResultLabels
{
    private const int LongestSequence = 6;
    private const int LettersOnAxis = 60;

    /// <summary>Returns a title of two lines: task and content; network and random seed.</summary>
    public static string Title(ExperimentResult result, string what) =>
        $"{Name(result)}: {what}\n{Network(result.Settings.Recurrent)}, {Seed(result)}";

    /// <summary>Returns the random seed as text: <c>seed 42</c>.</summary>
    public static string Seed(ExperimentResult result) => FormattableString.Invariant($"seed {result.Settings.Seed}");

    /// <summary>Returns the task's name on one line, truncated when very long.</summary>
    public static string Name(ExperimentResult result) => Phrase.Line(result.Task?.Id ?? "your own data");

    /// <summary>Returns the network as text: <c>LSTM, 5 units</c>; <c>bidirectional GRU, 2 layers of 16 units</c>.</summary>
    public static string Network(RecurrentOptions recurrent)
    {
        var layers = recurrent.Layers == 1 ? "" : $"{NumberFormat.Count(recurrent.Layers)} layers of ";
        return $"{(recurrent.Bidirectional ? "bidirectional " : "")}{recurrent.Name}, {layers}"
            + NumberFormat.Count(recurrent.HiddenSize, "unit");
    }

    /// <summary>Returns a short sequence and its prediction for a title; empty unless steps and prediction are one number each.</summary>
    public static string PredictionOf(GateTrace trace)
    {
        var isShort = trace.Input.Features == 1 && trace.Input.Steps <= LongestSequence;
        var (input, prediction) = (string.Join(", ", trace.Input.Select(value => NumberFormat.Number(value))), trace.Prediction);
        return isShort && prediction.Probabilities is null && prediction.Values is { Steps: 1, Width: 1 }
            ? $", {input} → {NumberFormat.Number(prediction.Values[0, 0])}"
            : "";
    }

    /// <summary>Returns the names of the classes when the task or the data has short names; otherwise null.</summary>
    public static IReadOnlyList<string>? ClassNames(ExperimentResult result) =>
        ((IReadOnlyList<string>?)result.Task?.Notes.TargetSymbols ?? OwnNames(result)) is { } symbols
        && symbols.Count == result.Model.Target.Size && symbols.Sum(symbol => symbol.Length) <= LettersOnAxis
            ? symbols
            : null;

    private static string[]? OwnNames(ExperimentResult result) => result.Model.Target.Names?.Select(Phrase.Line).ToArray();

    /// <summary>Returns the share of correct predictions in percent.</summary>
    public static string ShareCorrect(int correct, int all) => NumberFormat.Percent((double)correct / Math.Max(all, 1));

    /// <summary>Returns the samples used by snapshots: validation samples, or training samples if there are none.</summary>
    public static string SnapshotsOf(ExperimentResult result) =>
        result.History.Any(record => record.ValidationLoss is not null) ? "validation samples" : "training samples";

    /// <summary>Returns a number of scored samples with their kind: <c>1,000 test samples</c>.</summary>
    public static string Samples(ExperimentResult result, int count) => NumberFormat.Count(count, ScoredOn(result)[..^1]);

    /// <summary>Returns the training engine: <c>built-in (fused) engine on CPU</c>.</summary>
    public static string Engine(EngineChoice choice) =>
        (choice.Engine == SequenceToy.Training.Engines.Engine.Fused ? "built-in (fused)" : "libtorch")
        + $" engine on {choice.Device.ToString().ToUpperInvariant()}";

    /// <summary>Returns the kind of samples that were scored.</summary>
    public static string ScoredOn(ExperimentResult result) => result.ScoredOn switch
    {
        EvaluatedOn.Validation => "validation samples",
        EvaluatedOn.Training => "training samples",
        EvaluatedOn.Test => "test samples",
        _ => throw new NotSupportedException($"scoredOn is not known: {result.ScoredOn}."),
    };
}

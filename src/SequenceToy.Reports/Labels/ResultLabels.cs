using SequenceToy.Evaluation;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Reports.Labels;

/// <summary>What titles and axes say of a result.</summary>
internal static class ResultLabels
{
    private const int LongestSequence = 6;
    private const int LettersOnAxis = 60;

    // What mostly occurs in training too is not fresh.
    private const double MostlySeen = 0.5;

    /// <summary>Two lines: what is shown of which task, and by which network.</summary>
    public static string Title(ExperimentResult result, string what) =>
        $"{Name(result)}: {what}\n{Network(result.Settings.Recurrent)}, {Seed(result)}";

    /// <summary>The seed: <c>seed 42</c>.</summary>
    public static string Seed(ExperimentResult result) => FormattableString.Invariant($"seed {result.Settings.Seed}");

    /// <summary>The task's name on one line, cut where it is very long.</summary>
    public static string Name(ExperimentResult result) => Phrase.Line(result.Task?.Id ?? "samples of one's own");

    /// <summary>The network: <c>LSTM of 5 units</c>, <c>GRU of 2 layers of 16 units, both ways</c>.</summary>
    public static string Network(RecurrentOptions recurrent)
    {
        var layers = recurrent.Layers == 1 ? "" : $"{NumberFormat.Count(recurrent.Layers)} layers of ";
        return $"{recurrent.Name} of {layers}{NumberFormat.Count(recurrent.HiddenSize, "unit")}"
            + $"{(recurrent.Bidirectional ? ", both ways" : "")}";
    }

    /// <summary>A short sequence with its answer, to end a title; empty for what is not one number per step and one answer.</summary>
    public static string AnswerTo(GateTrace trace)
    {
        var isShort = trace.Input.Features == 1 && trace.Input.Steps <= LongestSequence;
        var (input, answer) = (string.Join(", ", trace.Input.Select(value => NumberFormat.Number(value))), trace.Answer);
        return isShort && answer.Probabilities is null && answer.Answers is { Steps: 1, Width: 1 }
            ? $", {input} → {NumberFormat.Number(answer.Answers[0, 0])}"
            : "";
    }

    /// <summary>The names of the classes where the task has them and they are short; otherwise null.</summary>
    public static IReadOnlyList<string>? ClassNames(ExperimentResult result) =>
        result.Task?.Notes.AnswerSymbols is { } symbols
        && symbols.Count == result.Model.Target.Size && symbols.Sum(symbol => symbol.Length) <= LettersOnAxis
            ? symbols
            : null;

    /// <summary>How many of all answers are correct, as a share.</summary>
    public static string ShareCorrect(int correct, int all) => NumberFormat.Percent((double)correct / Math.Max(all, 1));

    /// <summary>Which samples snapshots are of: validation samples, or training samples where there are none.</summary>
    public static string SnapshotsOf(ExperimentResult result) =>
        result.History.Any(record => record.ValidationLoss is not null) ? "validation samples" : "training samples";

    /// <summary>Which samples scores are about.</summary>
    public static string ScoredOn(ExperimentResult result) => result.ScoredOn switch
    {
        EvaluatedOn.Validation => "validation samples",
        EvaluatedOn.Training => "the training samples themselves",
        EvaluatedOn.Test => result.TestOverlap < MostlySeen ? "fresh samples" : "drawn samples",
        _ => throw new NotSupportedException($"scoredOn is not known: {result.ScoredOn}."),
    };
}

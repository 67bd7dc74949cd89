using System.Text;
using SequenceToy.Evaluation;
using SequenceToy.Guards;
using SequenceToy.Inspection.Traces;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Reports.Labels;

/// <summary>What titles and axes say of a result.</summary>
internal static class ResultLabels
{
    private const int LongestName = 60;
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
    public static string Name(ExperimentResult result) => Line(result.Task?.Id ?? "samples of one's own");

    /// <summary>Any text as one short line.</summary>
    public static string Line(string text) => Cut(string.Concat(text.EnumerateRunes().Take(LongestName + 1).Select(rune => Rune.IsControl(rune) ? " " : rune.ToString())), LongestName);

    /// <summary>A text, cut where it is longer than so many letters.</summary>
    public static string Cut(string text, int most) => text.Length <= most ? text : text.EnumerateRunes().Count() <= most ? text : $"{string.Concat(text.EnumerateRunes().Take(most))}…";

    /// <summary>The network: <c>LSTM of 5 units</c>, <c>GRU of 2 layers of 16 units, both ways</c>.</summary>
    public static string Network(RecurrentOptions recurrent) =>
        $"{recurrent.Name} of {(recurrent.Layers == 1 ? "" : $"{recurrent.Layers} layers of ")}{NumberFormat.Count(recurrent.HiddenSize, "unit")}{(recurrent.Bidirectional ? ", both ways" : "")}";

    /// <summary>A short sequence with its answer, as a title goes on; nothing for what is not one number per step and one answer.</summary>
    public static string AnswerTo(GateTrace trace) =>
        trace.Input.Features == 1 && trace.Input.Steps <= LongestSequence && trace.Answer.Probabilities is null && trace.Answer.Answers is { Steps: 1, Width: 1 }
            ? $", {string.Join(", ", trace.Input.Select(value => NumberFormat.Number(value)))} → {NumberFormat.Number(trace.Answer.Answers[0, 0])}"
            : "";

    /// <summary>What classes are called where the task says so and the names are short; otherwise null.</summary>
    public static IReadOnlyList<string>? ClassNames(ExperimentResult result) =>
        result.Task?.Notes.AnswerSymbols is { } symbols && symbols.Count == result.Model.Target.Size && symbols.Sum(symbol => symbol.Length) <= LettersOnAxis ? symbols : null;

    /// <summary>How many of all answers are right, as a share.</summary>
    public static string ShareRight(int right, int all) => NumberFormat.Percent((double)right / Math.Max(all, 1));

    /// <summary>Which samples snapshots are of: validation samples, or training samples where there are none.</summary>
    public static string SnapshotsOf(ExperimentResult result) => result.History.Any(record => record.ValidationLoss is not null) ? "validation samples" : "training samples";

    /// <summary>Which samples scores are about.</summary>
    public static string ScoredOn(ExperimentResult result) => result.ScoredOn switch
    {
        EvaluatedOn.Validation => "validation samples",
        EvaluatedOn.Training => "the training samples themselves",
        _ => result.TestOverlap < MostlySeen ? "fresh samples" : "drawn samples",
    };
}

using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Evaluation;

/// <summary>What a network's scores are held against: what one guess without memory scores, the task's in closed form where it has one, or else the baseline as measured on the samples that were scored.</summary>
/// <param name="Rule">What is guessed, in a sentence: <c>Always say 1.</c></param>
/// <param name="IsMeasured">
/// Whether the scores were measured on the samples that were scored; otherwise they are in closed form, over all that the task can draw, and the measured ones lie near them.
/// </param>
/// <param name="Scores">What it scores; null what has no closed form.</param>
public sealed record Guessing(string Rule, bool IsMeasured, Scores Scores)
{
    /// <summary>What is guessed by a metric where another guess is better than <see cref="Rule"/>.</summary>
    internal TrivialGuess? ClosedForm { get; init; }

    /// <summary>The score by a metric; null where the guess has none.</summary>
    public double? this[Metric metric] => Scores.Find(metric);

    /// <summary>What is guessed where a metric counts: <see cref="Rule"/>, or another guess that is better by this metric.</summary>
    public string RuleFor(Metric metric) => ClosedForm?.RuleFor(metric) ?? Rule;

    /// <summary>The guess to hold scores against.</summary>
    /// <param name="closedForm">The task's; null where it has none for these samples.</param>
    /// <param name="goal">What is to be compared first of all: a guess that does not say it is no use. Null with samples of one's own.</param>
    /// <param name="training">What the baseline is made from.</param>
    /// <param name="scored">What the network was scored on.</param>
    internal static Guessing Of(TrivialGuess? closedForm, Metric? goal, SequenceDataset training, SequenceDataset scored) =>
        closedForm is not null && goal is { } metric && closedForm[metric] is not null
            ? InClosedForm(closedForm)
            : Measured(Baseline.Of(training, scored), training.Target.Kind);

    /// <summary>The baseline, once it is measured.</summary>
    internal static Guessing Measured(Scores baseline, TargetKind kind) => new(Baseline.Rule(kind), IsMeasured: true, baseline);

    private static Guessing InClosedForm(TrivialGuess guess) => new(guess.Rule, IsMeasured: false, new Scores
    {
        Count = 0,
        Rmse = guess[Metric.Rmse],
        Mae = guess[Metric.Mae],
        Nrmse = guess[Metric.Nrmse],
        Accuracy = guess[Metric.Accuracy],
        SequenceAccuracy = guess[Metric.SequenceAccuracy],
        CrossEntropy = guess[Metric.CrossEntropy],
    })
    {
        ClosedForm = guess,
    };
}

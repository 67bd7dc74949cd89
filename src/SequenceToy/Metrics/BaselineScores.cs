using SequenceToy.Metrics.Baselines;

namespace SequenceToy.Metrics;

/// <summary>A baseline's scores, which a network's scores are compared with.</summary>
/// <remarks>Scores are measured on the same samples as the network's. If a task describes its baseline but has no
/// code that predicts with it, the scores are exact instead, over all samples that the task can draw.</remarks>
/// <param name="Name">The name, such as <c>last value</c>.</param>
/// <param name="Rule">The rule for the metric of the goal (without a goal, NRMSE or accuracy), as a sentence, such as <c>Always predict
/// 1.</c></param>
/// <param name="IsMeasured">True when the score by the metric of the goal was measured on the scored samples; false when it was computed
/// exactly from the task.</param>
/// <param name="Scores">The score to beat, by each metric.</param>
public sealed record BaselineScores(string Name, string Rule, bool IsMeasured, Scores Scores)
{
    /// <summary>The name of a task's rule.</summary>
    internal const string NameOfTaskRule = "rule without memory";

    /// <summary>The name, such as <c>last value</c>.</summary>
    public string Name { get; init => field = Require.NotNull(value); } = Require.NotNull(Name, nameof(Name));

    /// <summary>The rule for the metric of the goal (without a goal, NRMSE or accuracy), as a sentence.</summary>
    public string Rule { get; init => field = Require.NotNull(value); } = Require.NotNull(Rule, nameof(Rule));

    /// <summary>The score to beat, by each metric.</summary>
    public Scores Scores { get; init => field = Require.NotNull(value); } = Require.NotNull(Scores, nameof(Scores));

    /// <summary>True when the baseline is a task's own rule.</summary>
    internal bool IsOfTask => string.Equals(Name, NameOfTaskRule, StringComparison.Ordinal);

    /// <summary>The exact score by the metric of the goal over all samples that the task can draw; null where it is not known.</summary>
    public double? ExactScore { get; init; }

    /// <summary>The rules of scores that another rule than <see cref="Rule"/> reaches.</summary>
    internal ValueList<ScoreRule> OtherRules { get; init => field = Require.NotNull(value); } = [];

    /// <summary>The metrics whose scores were computed exactly instead of measured.</summary>
    internal ValueList<Metric> Exact { get; init => field = Require.NotNull(value); } = [];

    /// <summary>Gets the score by a metric; null when the targets have no such score.</summary>
    public double? this[Metric metric] => Scores.Find(metric);

    /// <summary>Returns the baseline's rule for a metric; a task can have another, better rule for some metrics.</summary>
    public string RuleFor(Metric metric) => OtherRules.FirstOrDefault(other => other.Metric == metric)?.Rule ?? Rule;

    /// <summary>Returns true when the baseline's score by a metric was measured on the scored samples; false when it was computed exactly
    /// from the task.</summary>
    public bool IsMeasuredFor(Metric metric) => !Exact.Contains(metric);

    /// <summary>Returns the baseline to compare scores with: the task's, and for metrics without a rule the constant.</summary>
    /// <param name="rule">The task's baseline; null where it has none.</param>
    /// <param name="closedForm">The baseline with the exact scores of these samples; null where it has none.</param>
    /// <param name="goal">The metric of the goal; null without a goal.</param>
    /// <param name="constant">The constant baseline.</param>
    /// <param name="samples">The samples that the network was scored on.</param>
    internal static BaselineScores Of(
        Baseline? rule, Baseline? closedForm, Metric? goal, FittedBaseline constant, SequenceDataset samples)
    {
        var rules = new TaskScores(rule, closedForm, constant, samples);
        return rule is null && closedForm is null ? constant.Named(samples) : rules.Of(goal);
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(BaselineScores), PrintMembers);
}

/// <summary>The rule of one score.</summary>
/// <param name="Metric">The metric of the score.</param>
/// <param name="Rule">The rule, as a sentence.</param>
internal sealed record ScoreRule(Metric Metric, string Rule);

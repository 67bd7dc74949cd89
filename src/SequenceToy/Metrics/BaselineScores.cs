namespace SequenceToy.Metrics;

/// <summary>
/// What a network's scores are compared with: what one guess without memory scores. By each metric the task's in closed form, where it has
/// one, or else the baseline as measured on the samples that were scored.
/// </summary>
/// <remarks>
/// Samples may be kinder to guessing than a closed form over all samples knows: where the baseline leaves less than 0.95 of the closed
/// form's error on a hundred answers or more, the baseline counts.
/// </remarks>
/// <param name="Rule">What is guessed by the goal's metric, in a sentence: <c>Always say 1.</c></param>
/// <param name="IsMeasured">Whether that was measured on the samples that were scored; otherwise it is in closed form, over all that the
/// task can draw, and what is measured lies near it.</param>
/// <param name="Scores">What guessing scores, by each metric what is to be beaten.</param>
public sealed record BaselineScores(string Rule, bool IsMeasured, Scores Scores)
{
    // A twentieth is what chance in the samples makes of a guess; of few answers more.
    private const double Kinder = 0.95;
    private const int MinAnswers = 100;

    /// <summary>The task's guess; null where it has none.</summary>
    internal Baseline? ClosedForm { get; init; }

    /// <summary>What is guessed where a score was measured: the baseline, in a sentence.</summary>
    public string MeasuredRule { get; internal init; } = Rule;

    /// <summary>The score by a metric; null where such answers have none.</summary>
    public double? this[Metric metric] => Scores.Find(metric);

    /// <summary>What is guessed where a metric counts.</summary>
    public string RuleFor(Metric metric) => IsMeasuredFor(metric) ? MeasuredRule : ClosedForm!.RuleFor(metric);

    /// <summary>Whether the score by a metric was measured on the samples that were scored, rather than known in closed form.</summary>
    public bool IsMeasuredFor(Metric metric) =>
        (MetricCatalog.Of(metric).Relation?.Base ?? metric) is var decisive
            && (ClosedForm?[decisive] is not { } known || known != this[decisive]);

    /// <summary>The guess to hold scores against.</summary>
    /// <param name="closedForm">The task's; null where it has none for these samples.</param>
    /// <param name="goal">What is to be compared first of all. Null with samples of one's own.</param>
    /// <param name="baseline">What the baseline scores on the samples that the network was scored on.</param>
    /// <param name="kind">What the answers are.</param>
    internal static BaselineScores Of(Baseline? closedForm, Metric? goal, Scores baseline, TargetKind kind)
    {
        var scores = closedForm is null ? baseline : new Scores(baseline.Count, definition => ToBeat(definition, closedForm, baseline));
        var guessing = new BaselineScores(ConstantBaseline.Rule(kind), IsMeasured: true, scores) { ClosedForm = closedForm };
        return goal is { } metric ? guessing with { Rule = guessing.RuleFor(metric), IsMeasured = guessing.IsMeasuredFor(metric) }
            : guessing;
    }

    // Scores that follow from each other are all measured, or all known.
    private static double? ToBeat(MetricDefinition definition, Baseline closedForm, Scores baseline)
    {
        var measured = baseline.Find(definition.Metric);
        if (definition.Relation is { } relation)
        {
            var other = ToBeat(MetricCatalog.Of(relation.Base), closedForm, baseline);
            return other is not { } known || known == baseline.Find(relation.Base) ? measured : relation.FromBase(known);
        }

        return (closedForm[definition.Metric], measured) switch
        {
            ({ } known, { } value) when baseline.Count >= MinAnswers && Error(definition, value) < Kinder * Error(definition, known) =>
                value,
            var (known, _) => known ?? measured,
        };
    }

    private static double Error(MetricDefinition definition, double score) => Math.Abs(definition.Perfect - score);
}

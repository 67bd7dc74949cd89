namespace SequenceToy.Metrics;

/// <summary>The baseline's scores, which a network's scores are compared with.</summary>
/// <remarks>The score by a metric is computed exactly from the task where possible; otherwise it is that of the constant baseline, measured
/// on the scored samples. The constant baseline also counts where its error is below 0.95 of the exact one on 100 predictions or more: such
/// samples are easier.</remarks>
/// <param name="Rule">The baseline's rule for the goal's metric, as a sentence, such as <c>Always predict 1.</c></param>
/// <param name="IsMeasured">True when the score by the goal's metric was measured on the scored samples; false when it was computed exactly
/// from the task.</param>
/// <param name="Scores">The score to beat, by each metric.</param>
public sealed record BaselineScores(string Rule, bool IsMeasured, Scores Scores)
{
    // Chance alone lowers the error by up to a twentieth; by more with few answers.
    private const double ErrorRatio = 0.95;
    private const int MinAnswers = 100;

    /// <summary>The task's baseline; null where it has none.</summary>
    internal Baseline? ClosedForm { get; init; }

    /// <summary>The rule of the measured constant baseline, as a sentence.</summary>
    public string MeasuredRule { get; internal init; } = Rule;

    /// <summary>Gets the score by a metric; null when the targets have no such score.</summary>
    public double? this[Metric metric] => Scores.Find(metric);

    /// <summary>Returns the baseline's rule for a metric.</summary>
    public string RuleFor(Metric metric) => IsMeasuredFor(metric) ? MeasuredRule : ClosedForm!.RuleFor(metric);

    /// <summary>Returns true when the baseline's score by a metric was measured on the scored samples; false when it was computed exactly
    /// from the task.</summary>
    public bool IsMeasuredFor(Metric metric) =>
        (MetricCatalog.Of(metric).Relation?.Base ?? metric) is var decisive
            && (ClosedForm?[decisive] is not { } known || known != this[decisive]);

    /// <summary>Returns the baseline to compare scores with.</summary>
    /// <param name="closedForm">The task's baseline; null where it has none for these samples.</param>
    /// <param name="goal">The metric of the goal; null with your own data.</param>
    /// <param name="constant">The scores of the constant baseline on the samples that the network was scored on.</param>
    /// <param name="kind">The kind of the targets.</param>
    internal static BaselineScores Of(Baseline? closedForm, Metric? goal, Scores constant, TargetKind kind)
    {
        var scores = closedForm is null ? constant : new Scores(constant.Count, definition => ToBeat(definition, closedForm, constant));
        var baseline = new BaselineScores(ConstantBaseline.Rule(kind), IsMeasured: true, scores) { ClosedForm = closedForm };
        return goal is { } metric ? baseline with { Rule = baseline.RuleFor(metric), IsMeasured = baseline.IsMeasuredFor(metric) }
            : baseline;
    }

    // Scores that follow from each other are all measured, or all in closed form.
    private static double? ToBeat(MetricDefinition definition, Baseline closedForm, Scores constant)
    {
        var measured = constant.Find(definition.Metric);
        if (definition.Relation is { } relation)
        {
            var other = ToBeat(MetricCatalog.Of(relation.Base), closedForm, constant);
            return other is not { } known || known == constant.Find(relation.Base) ? measured : relation.FromBase(known);
        }

        return (closedForm[definition.Metric], measured) switch
        {
            ({ } known, { } value) when constant.Count >= MinAnswers && Error(definition, value) < ErrorRatio * Error(definition, known) =>
                value,
            var (known, _) => known ?? measured,
        };
    }

    private static double Error(MetricDefinition definition, double score) => Math.Abs(definition.Perfect - score);
}

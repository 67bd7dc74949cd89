namespace SequenceToy.Metrics;

/// <summary>The definition of a metric for targets that are numbers.</summary>
internal abstract class NumberMetric(Metric metric, string name, MetricUnit unit) : MetricDefinition(metric, name, unit)
{
    public sealed override bool Fits(TargetSpec target) => target.Kind == TargetKind.Number;
    public sealed override double? Compute(ScoredAnswers answers) => Fits(answers.Data.Target) ? Compute(answers.Errors) : null;

    protected abstract double Compute(NumberErrors errors);
}

namespace SequenceToy.Metrics;

/// <summary>The definitions of all metrics.</summary>
internal static class MetricCatalog
{
    /// <summary>Gets the definitions in the order of tables.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new RmseMetric(),
        new MseMetric(),
        new MaeMetric(),
        new LargestErrorMetric(),
        new NrmseMetric(),
        new R2Metric(),
        new AccuracyMetric(),
        new SequenceAccuracyMetric(),
        new AllStepsAccuracyMetric(),
        new ToleranceAccuracyMetric(),
        new BalancedAccuracyMetric(),
        new CrossEntropyMetric(),
    ];

    /// <summary>Gets the definitions indexed by <see cref="Metric"/>.</summary>
    public static IReadOnlyList<MetricDefinition> ByMetric { get; } = [.. All.OrderBy(definition => definition.Metric)];

    /// <summary>Returns the metric that decides without a goal: NRMSE for numbers, otherwise accuracy.</summary>
    public static Metric UsualFor(TargetKind kind) => kind == TargetKind.Number ? Metric.Nrmse : Metric.Accuracy;

    /// <summary>Returns the definition of a metric.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The metric is not a defined value.</exception>
    public static MetricDefinition Of(Metric metric) => ByMetric[(int)Guards.Require.Defined(metric, nameof(metric))];
}

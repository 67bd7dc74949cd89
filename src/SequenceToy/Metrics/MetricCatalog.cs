namespace SequenceToy.Metrics;

/// <summary>All metrics there are.</summary>
internal static class MetricCatalog
{
    /// <summary>In the order in which tables show them.</summary>
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
        new CrossEntropyMetric(),
    ];

    /// <summary>In the order of the enumeration: each has its metric as its index.</summary>
    public static IReadOnlyList<MetricDefinition> ByMetric { get; } = [.. All.OrderBy(definition => definition.Metric)];

    /// <summary>A metric's definition.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no metric.</exception>
    public static MetricDefinition Of(Metric metric) => ByMetric[(int)Guards.Require.Defined(metric, nameof(metric))];
}

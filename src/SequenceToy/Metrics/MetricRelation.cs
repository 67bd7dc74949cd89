namespace SequenceToy.Metrics;

/// <summary>The relation of a metric to the one that it follows from.</summary>
/// <param name="Base">The other metric, which also decides whether a baseline is measured or in closed form.</param>
/// <param name="FromBase">Converts a score by the base metric to this one.</param>
/// <param name="ToBase">Converts a score by this metric to the base metric.</param>
internal sealed record MetricRelation(Metric Base, Func<double, double> FromBase, Func<double, double> ToBase);

namespace SequenceToy.Metrics;

/// <summary>A metric that follows from another.</summary>
/// <param name="Base">The other metric: whether a baseline is measured or known is decided by it.</param>
/// <param name="FromBase">The score, from that of the other.</param>
/// <param name="ToBase">The other's score, from this one.</param>
internal sealed record MetricRelation(Metric Base, Func<double, double> FromBase, Func<double, double> ToBase);

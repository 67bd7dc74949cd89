namespace SequenceToy.Metrics;

/// <summary>The unit of a score.</summary>
internal enum MetricUnit
{
    /// <summary>The unit of the targets.</summary>
    Target,

    /// <summary>The square of the targets' unit.</summary>
    TargetSquared,

    /// <summary>A share from 0 to 1, shown in percent.</summary>
    Share,

    /// <summary>Nats, the natural unit of information.</summary>
    Nats,

    /// <summary>A number without a unit.</summary>
    None,
}

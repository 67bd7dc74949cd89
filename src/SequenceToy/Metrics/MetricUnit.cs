namespace SequenceToy.Metrics;

/// <summary>What a score is measured in.</summary>
internal enum MetricUnit
{
    /// <summary>The unit of the answers.</summary>
    Answer,

    /// <summary>The square of the answers' unit.</summary>
    AnswerSquared,

    /// <summary>A share, from 0 to 1; people read it in percent.</summary>
    Share,

    /// <summary>Nats, the natural unit of information.</summary>
    Nats,

    /// <summary>No unit.</summary>
    None,
}

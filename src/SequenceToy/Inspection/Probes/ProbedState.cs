namespace SequenceToy.Inspection.Probes;

/// <summary>Which of a network's states a probe reads.</summary>
public enum ProbedState
{
    /// <summary>What the units show: hₜ.</summary>
    Hidden,

    /// <summary>An LSTM's memory: cₜ.</summary>
    Cell,
}

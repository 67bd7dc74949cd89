namespace SequenceToy.Inspection.Probes;

/// <summary>Which of a network's states a probe reads.</summary>
public enum ProbedState
{
    /// <summary>What the units show: hₜ.</summary>
    Hidden,

    /// <summary>The memory beside the state, such as an LSTM's: cₜ.</summary>
    Cell,
}

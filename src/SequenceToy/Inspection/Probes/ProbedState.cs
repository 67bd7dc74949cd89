namespace SequenceToy.Inspection.Probes;

/// <summary>The states of a network that a probe can read.</summary>
public enum ProbedState
{
    /// <summary>The hidden state of the units: hₜ.</summary>
    Hidden,

    /// <summary>The cell state, such as an LSTM's: cₜ.</summary>
    Cell,
}

namespace SequenceToy.Formats.Traces;

/// <summary>The values that a unit computes at each step. Each cell type has some of them.</summary>
public enum UnitSignal
{
    /// <summary>The input gate, from 0 (closed) to 1 (open): the share of the candidate that enters the cell state.</summary>
    InputGate,

    /// <summary>The forget gate, from 0 to 1: the share of the cell state that is kept.</summary>
    ForgetGate,

    /// <summary>The candidate value to be written, from −1 to 1.</summary>
    Candidate,

    /// <summary>The output gate, from 0 to 1: the share of tanh(cell state) that becomes the hidden state.</summary>
    OutputGate,

    /// <summary>The reset gate, from 0 to 1: the share of the previous hidden state that enters the candidate.</summary>
    ResetGate,

    /// <summary>The update gate, from 0 to 1: the share of the previous hidden state that is kept.</summary>
    UpdateGate,

    /// <summary>The cell state, which is unbounded.</summary>
    Cell,

    /// <summary>The hidden state, passed to the next step and the next layer: from −1 to 1, or at least 0 with ReLU.</summary>
    Hidden,
}

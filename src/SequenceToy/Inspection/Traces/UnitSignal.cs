namespace SequenceToy.Inspection.Traces;

/// <summary>What a unit works out at a step. Which of them there are depends on the kind of network.</summary>
public enum UnitSignal
{
    /// <summary>An LSTM's input gate, from 0 (shut) to 1 (open): how much of the candidate enters the cell.</summary>
    InputGate,

    /// <summary>An LSTM's forget gate, from 0 to 1: how much of the cell is kept.</summary>
    ForgetGate,

    /// <summary>What an LSTM or a GRU would write, from −1 to 1.</summary>
    Candidate,

    /// <summary>An LSTM's output gate, from 0 to 1: how much of the cell is shown.</summary>
    OutputGate,

    /// <summary>A GRU's reset gate, from 0 to 1: how much of the state before enters the candidate.</summary>
    ResetGate,

    /// <summary>A GRU's update gate, from 0 to 1: how much of the state before is kept.</summary>
    UpdateGate,

    /// <summary>An LSTM's memory, without bounds.</summary>
    Cell,

    /// <summary>What a unit shows to the next step and to the layer above: from −1 to 1, or from 0 up in an RNN of rectifiers.</summary>
    Hidden,
}

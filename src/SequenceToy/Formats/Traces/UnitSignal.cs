namespace SequenceToy.Formats.Traces;

/// <summary>A number that a unit computes at a step. Which of them there are depends on the kind of network.</summary>
public enum UnitSignal
{
    /// <summary>The input gate, from 0 (shut) to 1 (open): how much of the candidate enters the cell.</summary>
    InputGate,

    /// <summary>The forget gate, from 0 to 1: how much of the cell is kept.</summary>
    ForgetGate,

    /// <summary>What would be written, from −1 to 1.</summary>
    Candidate,

    /// <summary>The output gate, from 0 to 1: how much of the cell is shown.</summary>
    OutputGate,

    /// <summary>The reset gate, from 0 to 1: how much of the state before enters the candidate.</summary>
    ResetGate,

    /// <summary>The update gate, from 0 to 1: how much of the state before is kept.</summary>
    UpdateGate,

    /// <summary>The memory beside the state, without bounds.</summary>
    Cell,

    /// <summary>The state, which goes to the next step and to the layer above: from −1 to 1, or from 0 up with rectifiers.</summary>
    Hidden,
}

namespace SequenceToy.Formats.Traces;

/// <summary>Properties of unit signals.</summary>
public static class UnitSignalExtensions
{
    internal static int Count { get; } = Enum.GetValues<UnitSignal>().Length;

    /// <summary>Returns true for a gate, with values from 0 (closed) to 1 (open); other signals can be negative.</summary>
    public static bool IsGate(this UnitSignal signal) => signal is not (UnitSignal.Candidate or UnitSignal.Cell or UnitSignal.Hidden);

    /// <summary>Returns the signal's name, such as <c>forget gate</c>.</summary>
    public static string ToText(this UnitSignal signal) => signal switch
    {
        UnitSignal.InputGate => "input gate",
        UnitSignal.ForgetGate => "forget gate",
        UnitSignal.Candidate => "candidate",
        UnitSignal.OutputGate => "output gate",
        UnitSignal.ResetGate => "reset gate",
        UnitSignal.UpdateGate => "update gate",
        UnitSignal.Cell => "cell",
        UnitSignal.Hidden => "state",
        _ => throw new ArgumentOutOfRangeException(nameof(signal), $"signal must be one of {nameof(UnitSignal)}; it was {signal}."),
    };
}

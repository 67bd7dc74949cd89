namespace SequenceToy.Formats.Traces;

/// <summary>What is known of a unit's signals.</summary>
public static class UnitSignalExtensions
{
    internal static int Count { get; } = Enum.GetValues<UnitSignal>().Length;

    /// <summary>Whether it is a gate, from 0 (shut) to 1 (open); the others can be below zero.</summary>
    public static bool IsGate(this UnitSignal signal) => signal is not (UnitSignal.Candidate or UnitSignal.Cell or UnitSignal.Hidden);

    /// <summary>What people call it: <c>forget gate</c>.</summary>
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

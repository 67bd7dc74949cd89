using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>What one signal of a layer's units, such as the forget gate, does over many sequences. Immutable.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="MeanByStep">[steps, units]: the mean at each step over the sequences that reach it.</param>
/// <param name="Mean">[units]: the mean over all sequences and steps.</param>
/// <param name="Shut">[units]: the share of values, from 0 to 1, below <see cref="GateStatistics.ShutBelow"/> for a gate, below
/// −<see cref="GateStatistics.OpenFrom"/> for a candidate or a state, and for a cell where its tanh, which is what can be shown, is; null
/// for rectifiers, which have no bound.</param>
/// <param name="Open">[units]: the share of values above <see cref="GateStatistics.OpenFrom"/>, for a cell of its tanh; null for
/// rectifiers.</param>
public sealed record SignalStatistics(
    UnitSignal Signal, StepValues MeanByStep, ValueList<double> Mean, ValueList<double>? Shut, ValueList<double>? Open)
{
    /// <summary>[units]: the share of values at either end, from 0 to 1; null for rectifiers.</summary>
    /// <remarks>Gates at their ends are switches and pass no gradient on. Source: A. Karpathy, J. Johnson and L. Fei-Fei, Visualizing and
    /// Understanding Recurrent Networks, 2015, arXiv:1506.02078, section 4.2, which has the limits 0.1 and 0.9 too.</remarks>
    public ValueList<double>? Saturation => Shut is null ? null : [.. Shut.Zip(Open!, (shut, open) => shut + open)];

    /// <summary>The share of all units' values at either end, from 0 to 1; null for rectifiers.</summary>
    public double? MeanSaturation => Saturation?.Average();
}

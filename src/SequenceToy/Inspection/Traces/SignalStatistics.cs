using System.Text.Json.Serialization;
using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>Statistics of one signal of a layer, such as the forget gate, over many sequences. Immutable.</summary>
/// <param name="Signal">The kind of signal.</param>
/// <param name="MeanByStep">The mean at each step over the sequences that reach it: [steps, units].</param>
/// <param name="Mean">The mean over all sequences and steps: [units].</param>
/// <param name="Closed">The share of values near the lower limit, from 0 to 1: below 0.1 for gates; below −0.9 for candidates, hidden
/// states and the tanh of cell states: [units]. Null for ReLU units, which have no limits.</param>
/// <param name="Open">The share of values near the upper limit, from 0 to 1: above 0.9 for gates, candidates, hidden states and the tanh of
/// cell states: [units]. Null for ReLU units.</param>
public sealed record SignalStatistics(
    UnitSignal Signal,
    StepValues MeanByStep,
    ValueList<double> Mean,
    [property: JsonPropertyName("shut")] ValueList<double>? Closed,
    ValueList<double>? Open)
{
    /// <summary>The share of values at the lower or upper limit (<see cref="Closed"/> plus <see cref="Open"/>), from 0 to 1: [units]; null
    /// for ReLU units.</summary>
    /// <remarks>Gates at their limits act as switches and pass almost no gradient. Source: A. Karpathy, J. Johnson and L. Fei-Fei,
    /// Visualizing and Understanding Recurrent Networks, 2015, arXiv:1506.02078, section 4.2, with the same limits 0.1 and 0.9.</remarks>
    public ValueList<double>? Saturation => Closed is null ? null : [.. Closed.Zip(Open!, (closed, open) => closed + open)];

    /// <summary>The share of all units' values at the lower or upper limit, from 0 to 1; null for ReLU units.</summary>
    public double? MeanSaturation => Saturation?.Average();

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(SignalStatistics), PrintMembers);
}

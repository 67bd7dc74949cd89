using System.Text.Json.Serialization;
using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>Statistics of the units of one layer and direction over many sequences. Immutable.</summary>
/// <param name="Location">The layer and direction.</param>
/// <param name="Signals">The statistics of each signal, in the order of computation.</param>
/// <param name="HalfLife">The number of steps after which half of a unit's memory is left, [units]. Infinite if the whole state is kept, 0
/// if nothing is kept. Null without a forget or update gate, or if all sequences have one step. Formula: ln ½ / ln f̄, where f̄ is the
/// geometric mean of the gate, without the first step of each sequence.</param>
/// <param name="StateDeviation">The standard deviation of each state over all sequences and steps: [units].</param>
/// <param name="UnitsInUse">The number of independent directions of the states, from 0 to the number of units. Formula: the participation
/// ratio (Σλ)² / Σλ² = (tr C)² / ‖C‖² of the eigenvalues of their covariance over all sequences and steps. A single varying unit, or units
/// that vary together, count as 1; constant states count as 0.</param>
public sealed record LayerStatistics(
    [property: JsonPropertyName("place")] LayerLocation Location, ValueList<SignalStatistics> Signals, ValueList<double>? HalfLife,
        ValueList<double> StateDeviation, double UnitsInUse)
{
    // Source of the participation ratio: P. Gao et al., A theory of multineuronal dimensionality, dynamics and measurement, bioRxiv 2017,
    // DOI 10.1101/214262.
    // Source of the half-life: C. Tallec and Y. Ollivier, Can recurrent neural networks warp time?, 2018, arXiv:1804.11188
    // (characteristic time of a gate).

    /// <summary>The number of units.</summary>
    public int Units => StateDeviation.Count;

    /// <summary>The indices of the dead units, counted from 0 (reports count from 1): the standard deviation of their state is below
    /// <see cref="GateStatistics.DeadBelow"/>.</summary>
    public ValueList<int> DeadUnits => [.. Enumerable.Range(0, Units).Where(unit => StateDeviation[unit] < GateStatistics.DeadBelow)];

    /// <summary>Gets the statistics of one signal.</summary>
    /// <exception cref="ArgumentException">The network does not have the signal.</exception>
    public SignalStatistics this[UnitSignal signal] => Signals.FirstOrDefault(one => one.Signal == signal) ?? throw new ArgumentException(
        $"signal must be one of {string.Join(", ", Signals.Select(one => one.Signal))}; it was {signal}.", nameof(signal));

    /// <summary>Returns sentences about the layer, one per line.</summary>
    public override string ToString() => string.Join('\n', LayerSentences.Of(this));
}

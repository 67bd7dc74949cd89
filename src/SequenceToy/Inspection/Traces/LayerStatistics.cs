using System.Text.Json.Serialization;
using SequenceToy.Formats.Traces;

namespace SequenceToy.Inspection.Traces;

/// <summary>What the units of one layer and direction do over many sequences. Immutable.</summary>
/// <param name="Location">Which layer and direction.</param>
/// <param name="Signals">Each signal, in the order in which it is worked out.</param>
/// <param name="HalfLife">[units]: after how many steps half of a unit's memory is left, ln ½ / ln f̄, with f̄ the geometric mean of what
/// it keeps per step, by its forget or update gate. The geometric mean, because what is kept over many steps is the product. A sequence's
/// first step does not count: there is nothing to keep yet. Infinite when everything is kept, 0 when nothing is; null for units without
/// such a gate, and when no sequence has a second step.</param>
/// <param name="StateDeviation">[units]: the standard deviation of each state over all sequences and steps.</param>
/// <param name="UnitsInUse">How many independent directions the states use, from 0 to the number of units: the participation ratio (Σλ)² /
/// Σλ² of the eigenvalues of their covariance over all sequences and steps, which is (tr C)² / ‖C‖². One unit alone, or all in step, count
/// 1; 0 when nothing moves.</param>
public sealed record LayerStatistics(
    [property: JsonPropertyName("place")] LayerLocation Location, ValueList<SignalStatistics> Signals, ValueList<double>? HalfLife,
        ValueList<double> StateDeviation, double UnitsInUse)
{
    // Source of the participation ratio: P. Gao et al., A theory of multineuronal dimensionality, dynamics and measurement, bioRxiv 2017,
    // DOI 10.1101/214262.
    // Source of the half-life: what C. Tallec and Y. Ollivier, Can recurrent neural networks warp time?, 2018, arXiv:1804.11188, call a
    // gate's characteristic time.

    /// <summary>How many units there are.</summary>
    public int Units => StateDeviation.Count;

    /// <summary>The units, from 0, whose state hardly varies: its standard deviation is below
    /// <see cref="GateStatistics.DeadBelow"/>.</summary>
    public ValueList<int> DeadUnits => [.. Enumerable.Range(0, Units).Where(unit => StateDeviation[unit] < GateStatistics.DeadBelow)];

    /// <summary>One of the signals.</summary>
    /// <exception cref="ArgumentException">A signal that this kind of network has not.</exception>
    public SignalStatistics this[UnitSignal signal] => Signals.FirstOrDefault(one => one.Signal == signal) ?? throw new ArgumentException(
        $"signal must be one of {string.Join(", ", Signals.Select(one => one.Signal))}; it was {signal}.", nameof(signal));

    /// <summary>What a person would say, a line for each thing worth saying.</summary>
    public override string ToString() => string.Join('\n', LayerSentences.Of(this));
}

using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>One heat map: a name, what its colors range over, and rows of hundredths.</summary>
/// <param name="Name">What is shown.</param>
/// <param name="Unit">What the numbers are in.</param>
/// <param name="Scale">Which colors: <c>gate</c> from 0 to 1, <c>signed</c> from −1 to 1, <c>free</c> as far as the numbers go either side of 0, <c>range</c> from the lowest to the highest, <c>share</c> from none to all of 1.</param>
/// <param name="RowAxis">What a row is.</param>
/// <param name="Rows">The rows' names.</param>
/// <param name="Values">[rows][steps].</param>
internal sealed record HeatPanel(string Name, string Unit, string Scale, string RowAxis, IReadOnlyList<string> Rows, IReadOnlyList<IReadOnlyList<double?>> Values)
{
    public static HeatPanel Of(UnitSignal signal, StepValues values, int[] steps, int[] units, bool isBounded) => new(
        MetricLabels.Capitalised(signal.Words()),
        signal == UnitSignal.UpdateGate ? "0 writes to 1 keeps" : signal.IsGate() ? "0 shut to 1 open" : signal == UnitSignal.Cell ? "no unit, without bounds" : isBounded ? "−1 to 1" : "no unit, from 0 up",
        signal.IsGate() ? "gate" : signal == UnitSignal.Cell || !isBounded ? "free" : "signed",
        "Unit",
        [.. units.Select(unit => NumberText.Count(unit + 1))],
        Cut(values, steps, units));

    public static IReadOnlyList<double?>[] Cut(StepValues values, int[] steps, int[] columns) =>
        [.. columns.Select(column => steps.Select(step => step < 0 ? null : ShownSteps.Hundredths(values[step, column])).ToArray())];
}

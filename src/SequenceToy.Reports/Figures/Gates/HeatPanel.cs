using SequenceToy.Formats.Traces;

namespace SequenceToy.Reports.Figures;

/// <summary>One heat map of the page.</summary>
/// <param name="Name">What is shown.</param>
/// <param name="Unit">What the numbers are in.</param>
/// <param name="Scale">Which colors: <c>gate</c> from 0 to 1, <c>signed</c> from −1 to 1, <c>free</c> as far as the numbers go either side
/// of 0, <c>range</c> from the lowest to the highest, <c>share</c> from none to all of 1.</param>
/// <param name="RowAxis">What a row is.</param>
/// <param name="Rows">The rows' names.</param>
/// <param name="Values">[rows][steps], in hundredths.</param>
internal sealed record HeatPanel(
    string Name, string Unit, string Scale, string RowAxis, IReadOnlyList<string> Rows, IReadOnlyList<IReadOnlyList<double?>> Values)
{
    /// <param name="band">A signal of a layer.</param>
    /// <param name="steps">The steps that have a column.</param>
    /// <param name="units">The units that have a row.</param>
    /// <param name="isBounded">Whether candidate and state stay between −1 and 1.</param>
    public static HeatPanel Of(SignalBand band, int[] steps, int[] units, bool isBounded)
    {
        var isFree = band.Signal == UnitSignal.Cell || !isBounded;
        return new(
            Phrase.Capitalized(band.Name),
            band.Signal == UnitSignal.UpdateGate ? "0 writes to 1 keeps"
                : band.IsGate ? "0 shut to 1 open"
                : band.Signal == UnitSignal.Cell ? "no unit, without bounds" : isFree ? "no unit, from 0 up" : "−1 to 1",
            band.IsGate ? "gate" : isFree ? "free" : "signed",
            "Unit",
            [.. units.Select(unit => NumberFormat.Count(unit + 1))],
            Cut((step, unit) => band.Values[step, unit], steps, units));
    }

    /// <summary>The cells of the steps and rows that are shown.</summary>
    /// <param name="values">The value at a step and in a row, both from 0.</param>
    /// <param name="steps">The steps that have a column; a negative one stands for those left out.</param>
    /// <param name="rows">The rows shown.</param>
    public static IReadOnlyList<double?>[] Cut(Func<int, int, float> values, int[] steps, int[] rows) =>
        [.. rows.Select(row => steps.Select(step => step < 0 ? null : Hundredths(values(step, row))).ToArray())];

    // Hundredths are all a color can show.
    private static double? Hundredths(float value) => float.IsFinite(value) ? Math.Round(100 * (double)value) : null;
}

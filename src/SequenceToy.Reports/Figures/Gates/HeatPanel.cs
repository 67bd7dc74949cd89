using SequenceToy.Formats.Traces;

namespace SequenceToy.Reports.Figures;

/// <summary>One heat map of the report page.</summary>
/// <param name="Name">The name of the signal.</param>
/// <param name="Unit">The unit of the values.</param>
/// <param name="Scale">The color scale: <c>gate</c> and <c>share</c> from 0 to 1; <c>signed</c> from −1 to 1; <c>free</c> symmetric around
/// 0; <c>range</c> from the lowest to the highest value; <c>rows</c> from the lowest to the highest value of each row.</param>
/// <param name="RowAxis">The name of the row axis.</param>
/// <param name="Rows">The names of the rows.</param>
/// <param name="Values">The values in hundredths: [rows][steps].</param>
internal sealed record HeatPanel(
    string Name, string Unit, string Scale, string RowAxis, IReadOnlyList<string> Rows, IReadOnlyList<IReadOnlyList<double?>> Values)
{
    /// <param name="band">A signal of a layer.</param>
    /// <param name="steps">The steps with a column.</param>
    /// <param name="units">The units with a row.</param>
    /// <param name="isBounded">True when candidate and hidden state are between −1 and 1.</param>
    public static HeatPanel Of(SignalBand band, int[] steps, int[] units, bool isBounded)
    {
        var isFree = band.Signal == UnitSignal.Cell || !isBounded;
        return new(
            Phrase.Capitalized(SignalBand.FullName(band.Signal)),
            band.Signal == UnitSignal.UpdateGate ? "0 writes to 1 keeps"
                : band.IsGate ? "0 closed to 1 open"
                : band.Signal == UnitSignal.Cell ? "unitless, unbounded" : isFree ? "unitless, 0 or more" : "−1 to 1",
            band.IsGate ? "gate" : isFree ? "free" : "signed",
            "Unit",
            [.. units.Select(unit => NumberFormat.Count(unit + 1))],
            Cut((step, unit) => band.Values[step, unit], steps, units));
    }

    /// <summary>Returns the cells of the shown steps and rows.</summary>
    /// <param name="values">The function that returns the value at a step and row, both counted from 0.</param>
    /// <param name="steps">The steps with a column; −1 marks omitted steps.</param>
    /// <param name="rows">The rows shown.</param>
    public static IReadOnlyList<double?>[] Cut(Func<int, int, float> values, int[] steps, int[] rows) =>
        [.. rows.Select(row => steps.Select(step => step < 0 ? null : Hundredths(values(step, row))).ToArray())];

    /// <summary>Returns the cells of the shown steps and rows with four significant digits, for values of any size.</summary>
    /// <inheritdoc cref="Cut" path="/param"/>
    public static IReadOnlyList<double?>[] CutExactly(Func<int, int, float> values, int[] steps, int[] rows) =>
        [.. rows.Select(row => steps.Select(step => step < 0 ? null : Exactly(values(step, row))).ToArray())];

    private static double? Exactly(float value) => float.IsFinite(value) ? NumberFormat.Rounded(100 * (double)value) : null;

    // Colors cannot show more than two decimals.
    private static double? Hundredths(float value) => float.IsFinite(value) ? Math.Round(100 * (double)value) : null;
}

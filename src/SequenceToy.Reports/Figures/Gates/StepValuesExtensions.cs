using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>Extension methods for the values of a trace.</summary>
internal static class StepValuesExtensions
{
    /// <summary>Returns the values transposed to [units, steps].</summary>
    public static double[,] Rows(this StepValues values) =>
        Cells.Of(values.Width, values.Steps, (unit, step) => (double)values[step, unit]);

    /// <summary>Returns the lowest and highest finite value; 0 and 0 without finite values.</summary>
    public static (double Low, double High) Ends(this StepValues values)
    {
        var finite = values.Values.ToArray().Where(float.IsFinite).DefaultIfEmpty().ToArray();
        return (finite.Min(), finite.Max());
    }

    /// <summary>Returns true when all values are finite.</summary>
    public static bool AllFinite(this StepValues values) => Array.TrueForAll(values.Values.ToArray(), float.IsFinite);

    /// <summary>Returns the mean over the units at a step.</summary>
    public static double MeanAt(this StepValues values, int step) => values.AtStep(step).ToArray().Average(value => (double)value);
}

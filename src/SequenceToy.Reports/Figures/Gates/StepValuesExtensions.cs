using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>What figures need to know of the values of a trace.</summary>
internal static class StepValuesExtensions
{
    /// <summary>[units, steps]: rows of a picture are units, those of a trace are steps.</summary>
    public static double[,] Rows(this StepValues values) =>
        Cells.Of(values.Width, values.Steps, (unit, step) => (double)values[step, unit]);

    /// <summary>The lowest and the highest finite value; 0 and 0 where there is none.</summary>
    public static (double Low, double High) Ends(this StepValues values)
    {
        var finite = values.Values.ToArray().Where(float.IsFinite).DefaultIfEmpty().ToArray();
        return (finite.Min(), finite.Max());
    }

    /// <summary>Whether all values are finite.</summary>
    public static bool AllFinite(this StepValues values) => Array.TrueForAll(values.Values.ToArray(), float.IsFinite);

    /// <summary>The mean over the units at a step.</summary>
    public static double MeanAt(this StepValues values, int step) => values.AtStep(step).ToArray().Average(value => (double)value);
}

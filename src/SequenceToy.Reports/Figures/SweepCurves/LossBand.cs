using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Figures;

/// <summary>The median loss of the runs of a cell by epoch, with the range from the 25% to the 75% quantile.</summary>
/// <remarks>A run that ended early keeps its last loss, so that the others do not stand for all. A loss that is not a number counts as
/// infinite.</remarks>
/// <param name="Runs">The number of runs with losses.</param>
/// <param name="Points">The epoch, the median and both ends of each point; the numbers can be infinite.</param>
internal sealed record LossBand(int Runs, IReadOnlyList<(int Epoch, double Median, double Low, double High)> Points)
{
    // The largest number of points that a run stores.
    private const int MaxPoints = 32;

    /// <returns>The band; null when no run has losses.</returns>
    /// <param name="cell">The cell.</param>
    public static LossBand? Of(CellResults cell)
    {
        var curves = cell.Runs.Select(run => run.LossCurve).Where(curve => curve.Count > 0).ToArray();
        if (curves.Length == 0)
        {
            return null;
        }

        var epochs = cell.Cell.Settings.Training.Epochs;
        var points = Math.Min(epochs, MaxPoints);
        return new LossBand(curves.Length,
        [
            .. Enumerable.Range(1, curves.Max(curve => curve.Count)).Select(point =>
            {
                double[] losses = [.. curves.Select(curve => Finite(curve[Math.Min(point, curve.Count) - 1])).Order()];
                return (
                    EpochOf(point, points, epochs), SortedQuantile.At(losses, 0.5), SortedQuantile.At(losses, 0.25),
                    SortedQuantile.At(losses, 0.75));
            }),
        ]);
    }

    private static int EpochOf(int point, int points, int epochs) => (int)((((long)point * epochs) + points - 1) / points);

    private static double Finite(float loss) => float.IsNaN(loss) ? double.PositiveInfinity : loss;
}

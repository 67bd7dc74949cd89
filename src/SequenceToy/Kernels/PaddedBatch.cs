using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>The number of samples that a pass computes at once, limited by the memory of their padded sequences.</summary>
/// <remarks>Samples are computed independently of each other, in the same order of operations: the outputs do not depend on the
/// limit.</remarks>
/// <param name="Samples">The number of samples, at least 1.</param>
/// <param name="Lanes">The width of the vectors: the widest, unless a register full of samples exceeds the limit.</param>
internal readonly record struct PaddedBatch(int Samples, LaneWidth Lanes)
{
    /// <summary>The limit of the numbers that a pass keeps for the steps of a batch: 256 MiB of floats.</summary>
    public const long MaxNumbers = 1L << 26;

    /// <param name="sizes">The network's sizes.</param>
    /// <param name="steps">The number of steps of the longest sequence.</param>
    /// <param name="most">The number of samples without a limit, at least 1.</param>
    /// <param name="keep">True if a backward pass to the inputs follows.</param>
    /// <param name="width">The vector width; null for the widest that the processor supports.</param>
    public static PaddedBatch Of(NetworkSizes sizes, int steps, int most, bool keep, LaneWidth? width = null)
    {
        var columns = (int)Math.Clamp(MaxNumbers / (steps * NumbersPerColumn(sizes, keep)), 1, int.MaxValue);
        var lanes = width ?? LaneWidths.WidestUpTo(columns);
        var full = Math.Max(columns / (int)lanes * (int)lanes, 1);
        return new PaddedBatch(Math.Min(full, most), lanes);
    }

    /// <summary>Counts the numbers for one step of one sample, with the extra rows of each matrix.</summary>
    public static long NumbersPerColumn(NetworkSizes sizes, bool keep)
    {
        var layer = Rows(sizes.HeadInputs + 1);
        var perBatch = Rows(sizes.Features + 1) + 1 + (sizes.Placement == TargetPlacement.EveryStep ? Rows(sizes.Outputs) : 0);
        if (!keep)
        {
            return (sizes.Layers * layer) + perBatch;
        }

        var gates = Rows(sizes.Cell.Gates * sizes.Hidden) * (sizes.Cell.SeparateSums ? 2 : 1);
        var states = sizes.Directions * (gates + (sizes.Cell.Kept * Rows(sizes.Hidden)));
        return (sizes.Layers * ((2 * layer) + states)) + (2 * perBatch);
    }

    private static long Rows(int rows) => rows + Panels.Height;
}

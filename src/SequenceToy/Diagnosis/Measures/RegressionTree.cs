namespace SequenceToy.Diagnosis.Measures;

/// <summary>A regression tree of depth 3 over binned inputs, grown by the largest reduction of squared errors.</summary>
internal sealed class RegressionTree
{
    /// <summary>The fewest rows in a leaf.</summary>
    public const int FewestInLeaf = 10;

    private const int Depth = 3;
    private const int Nodes = (1 << Depth) - 1;

    // Children of node n are 2n + 1 and 2n + 2; a node without split sends all rows to the first.
    private readonly int[] inputs = new int[Nodes];
    private readonly byte[] splits = new byte[Nodes];
    private readonly double[] means = new double[1 << Depth];

    /// <param name="bins">The bins of the rows: [rows · inputs].</param>
    /// <param name="errors">The values to predict, one per row.</param>
    /// <param name="isUsed">True for the rows to fit.</param>
    /// <param name="width">The number of inputs.</param>
    public static RegressionTree Of(byte[] bins, double[] errors, bool[] isUsed, int width)
    {
        var (tree, nodes) = (new RegressionTree(), new int[errors.Length]);
        for (var depth = 0; depth < Depth; depth++)
        {
            var first = (1 << depth) - 1;
            for (var node = first; node < (2 * first) + 1; node++)
            {
                tree.Split(node, bins, errors, isUsed, nodes, width);
            }

            for (var row = 0; row < errors.Length; row++)
            {
                nodes[row] = tree.Child(nodes[row], bins.AsSpan(row * width, width));
            }
        }

        tree.Fill(nodes, errors, isUsed);
        return tree;
    }

    /// <summary>Returns the mean of the leaf of a row.</summary>
    /// <param name="bins">The bins of the row's inputs.</param>
    public double At(ReadOnlySpan<byte> bins)
    {
        var node = 0;
        while (node < Nodes)
        {
            node = Child(node, bins);
        }

        return means[node - Nodes];
    }

    private int Child(int node, ReadOnlySpan<byte> bins) => (2 * node) + (bins[inputs[node]] <= splits[node] ? 1 : 2);

    private void Split(int node, byte[] bins, double[] errors, bool[] isUsed, int[] nodes, int width)
    {
        (splits[node], var most) = (byte.MaxValue, 0.0);
        Span<double> sums = stackalloc double[InputBins.Count];
        Span<int> counts = stackalloc int[InputBins.Count];
        for (var input = 0; input < width; input++)
        {
            sums.Clear();
            counts.Clear();
            var (sum, count) = (0.0, 0);
            for (var row = 0; row < errors.Length; row++)
            {
                if (isUsed[row] && nodes[row] == node)
                {
                    var bin = bins[(row * width) + input];
                    sums[bin] += errors[row];
                    counts[bin]++;
                    sum += errors[row];
                    count++;
                }
            }

            var (below, low) = (0.0, 0);
            for (var bin = 0; bin < InputBins.Count - 1; bin++)
            {
                below += sums[bin];
                low += counts[bin];
                var (above, high) = (sum - below, count - low);
                if (low >= FewestInLeaf && high >= FewestInLeaf
                    && (below * below / low) + (above * above / high) - (sum * sum / count) is var gain && gain > most)
                {
                    (inputs[node], splits[node], most) = (input, (byte)bin, gain);
                }
            }
        }
    }

    private void Fill(int[] nodes, double[] errors, bool[] isUsed)
    {
        var counts = new int[means.Length];
        for (var row = 0; row < errors.Length; row++)
        {
            if (isUsed[row])
            {
                means[nodes[row] - Nodes] += errors[row];
                counts[nodes[row] - Nodes]++;
            }
        }

        for (var leaf = 0; leaf < means.Length; leaf++)
        {
            means[leaf] /= Math.Max(1, counts[leaf]);
        }
    }
}

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Predicts errors by boosted regression trees, so that steps, waves and products of inputs are found too.</summary>
/// <remarks>
/// <para>Each tree of depth 3 is fitted to what the earlier ones leave of three quarters of the sequences; the other quarter chooses the
/// number of trees. Bounded work: at most 100 trees over 32 bins per input, for at most 8 errors per row.</para>
/// <para>Source: J. H. Friedman, Greedy Function Approximation: A Gradient Boosting Machine, Annals of Statistics 29 (2001), DOI
/// 10.1214/aos/1013203451.</para>
/// </remarks>
internal static class BoostedTrees
{
    private const int MaxTrees = 100;
    private const int MaxWidth = 8;
    private const int Parts = 4;
    private const double Rate = 0.1;

    /// <param name="fitted">The rows with known errors.</param>
    /// <param name="check">The rows to predict.</param>
    /// <returns>The predicted errors, [rows · width]; null with too few known errors, or too many per row.</returns>
    public static double[]? Predict(ErrorRows fitted, ErrorRows check)
    {
        if (fitted.Count < 2 * Parts * RegressionTree.FewestInLeaf || fitted.Sequences < 2 * Parts || fitted.Width > MaxWidth)
        {
            return null;
        }

        var bins = InputBins.For(fitted);
        var (known, asked) = (bins.Of(fitted), bins.Of(check));
        var isUsed = fitted.SequenceOf.Select(sequence => sequence % Parts != Parts - 1).ToArray();
        var errors = new double[check.Count * check.Width];
        for (var column = 0; column < fitted.Width; column++)
        {
            var left = fitted.Column(column);
            foreach (var tree in Grown(known, left, isUsed, bins))
            {
                for (var row = 0; row < check.Count; row++)
                {
                    errors[(row * check.Width) + column] += Rate * tree.At(asked.AsSpan(row * bins.Inputs, bins.Inputs));
                }
            }
        }

        return errors;
    }

    // As many trees as predict the unused rows best; none when they predict nothing.
    private static List<RegressionTree> Grown(byte[] known, double[] left, bool[] isUsed, InputBins bins)
    {
        var (trees, best, least) = (new List<RegressionTree>(), 0, Unused(left, isUsed));
        while (trees.Count < MaxTrees)
        {
            var tree = RegressionTree.Of(known, left, isUsed, bins.Inputs);
            trees.Add(tree);
            for (var row = 0; row < left.Length; row++)
            {
                left[row] -= Rate * tree.At(known.AsSpan(row * bins.Inputs, bins.Inputs));
            }

            var squares = Unused(left, isUsed);
            (best, least) = squares < least ? (trees.Count, squares) : (best, least);
        }

        return trees[..best];
    }

    private static double Unused(double[] left, bool[] isUsed)
    {
        var squares = 0.0;
        for (var row = 0; row < left.Length; row++)
        {
            squares += isUsed[row] ? 0 : left[row] * left[row];
        }

        return squares;
    }
}

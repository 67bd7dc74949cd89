using SequenceToy.Kernels;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>Replaces a head with very many outputs by one with as many outputs as inputs and the same Frobenius norm of changes.</summary>
/// <remarks>
/// <para>With the head's weights W = Q R, QᵀQ = 1, and D the change of its inputs: ‖W D‖ = ‖R D‖.</para>
/// <para>R comes from the modified Gram-Schmidt process, exact to rounding for any rank. Source: Å. Björck, Solving linear least squares
/// problems by Gram-Schmidt orthogonalization, BIT 7 (1967), DOI 10.1007/BF01934122.</para>
/// </remarks>
internal static class NarrowHead
{
    /// <summary>The number of outputs up to which a head stays unchanged.</summary>
    public const int Most = 1000;

    /// <summary>Returns the number of outputs that the head has or is replaced by.</summary>
    public static int OutputsOf(NetworkShape shape) => IsNarrow(shape) ? shape.Outputs : shape.HeadInputs;

    /// <param name="shape">The shape of the network.</param>
    /// <param name="weights">The weights, in the order of the model summary.</param>
    public static (NetworkShape Shape, float[] Weights) Of(NetworkShape shape, float[] weights)
    {
        if (IsNarrow(shape))
        {
            return (shape, weights);
        }

        var (layout, inputs) = (new WeightLayout(shape.Sizes), shape.HeadInputs);
        var columns = new double[inputs][];
        for (var column = 0; column < inputs; column++)
        {
            var first = layout.Head + column;
            columns[column] = [.. Enumerable.Range(0, shape.Outputs).Select(row => (double)weights[first + (row * inputs)])];
        }

        var narrow = new NetworkShape(shape.Features, shape.Recurrent, inputs, shape.Placement);
        var own = new float[layout.Head + (inputs * inputs) + inputs];
        weights.AsSpan(0, layout.Head).CopyTo(own);
        for (var row = 0; row < inputs; row++)
        {
            var length = Math.Sqrt(Dot(columns[row], columns[row]));
            for (var column = row; column < inputs && length > 0; column++)
            {
                // Removes the component along the row's own column.
                var along = column == row ? length : Dot(columns[row], columns[column]) / length;
                own[layout.Head + (row * inputs) + column] = (float)along;
                if (column > row)
                {
                    Take(columns[column], columns[row], along / length);
                }
            }
        }

        return (narrow, own);
    }

    private static bool IsNarrow(NetworkShape shape) => shape.Outputs <= Math.Max(Most, shape.HeadInputs);

    private static double Dot(double[] one, double[] other)
    {
        double sum = 0;
        for (var i = 0; i < one.Length; i++)
        {
            sum += one[i] * other[i];
        }

        return sum;
    }

    private static void Take(double[] from, double[] what, double times)
    {
        for (var i = 0; i < from.Length; i++)
        {
            from[i] -= times * what[i];
        }
    }
}

namespace SequenceToy.Tasks.StateMachines;

/// <summary>The share of 1s among the answers of a binary addition.</summary>
/// <remarks>The two numbers have a and b bits, a ≥ b, and are drawn uniformly from the numbers above 0.</remarks>
internal static class BinaryAdditionBaseline
{
    /// <summary>Computes the share of 1s among the bits of the sums, end symbols included, over all questions.</summary>
    /// <param name="symbols">The number of symbols in a question, drawn uniformly.</param>
    public static double ShareOfOnes(LengthRange symbols)
    {
        double ones = 0, answers = 0;
        for (var length = symbols.Shortest; length <= symbols.Longest; length++)
        {
            for (var first = 1; first <= length - 2; first++)
            {
                var (a, b) = (Math.Max(first, length - 1 - first), Math.Min(first, length - 1 - first));
                ones += Ones(a, b) / (length - 2);
                answers += (Bits(a, b) + 1) / (length - 2);
            }
        }

        return ones / answers;
    }

    // With 0 allowed, each of the sum's first a bits is 1 with probability ½, the last (a carry) with probability (2ᵇ − 1) / 2ᵃ⁺¹. Sums
    // with 0 are then subtracted.
    private static double Ones(int a, int b)
    {
        var withZero = (a / 2.0) + ((Power(b) - 1) * Power(-a - 1));
        return (withZero - (Power(-a) * b / 2) - (Power(-b) * a / 2)) / ((1 - Power(-a)) * (1 - Power(-b)));
    }

    // The sum has more than i bits if it is at least 2ⁱ: the mean is a + 1 minus the probabilities of a sum below 2ⁱ, i from 0 to a.
    // (4ⁱ − 3 · 2ⁱ + 2) / 2 pairs have a sum below 2ⁱ for i up to b; above b, counting the longer number alone,
    // it is 2ⁱ − 1 − 2ᵇ⁻¹. These are geometric series, divided by the number of pairs.
    private static double Bits(int a, int b)
    {
        var upToB = ((Power(b + 2 - a) - Power(-a - b)) / 3) - (3 * (Power(1 - a) - Power(-a - b))) + (2 * (b + 1) * Power(-a - b));
        var beyond = 2 - Power(b + 1 - a) - ((a - b) * (Power(-a) + Power(b - 1 - a)));
        return a + 1 - (upToB / (2 * (1 - Power(-a)) * (1 - Power(-b)))) - (beyond / (1 - Power(-a)));
    }

    private static double Power(int exponent) => Math.ScaleB(1, exponent);
}

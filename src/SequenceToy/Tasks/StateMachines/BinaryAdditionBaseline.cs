namespace SequenceToy.Tasks.StateMachines;

/// <summary>How many of the answers of a binary addition are 1.</summary>
/// <remarks>Of two numbers with room for a and b bits, a ≥ b, each from 1 on with equal chance.</remarks>
internal static class BinaryAdditionBaseline
{
    /// <summary>The share of 1s among the bits of the sums and their ends, over all questions.</summary>
    /// <param name="symbols">Symbols in a question, each length with equal chance.</param>
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

    // With 0 allowed, each of the sum's first a bits is 1 with chance ½, the last when there is a carry, with chance (2ᵇ − 1) / 2ᵃ⁺¹. Then
    // sums with 0 are taken out.
    private static double Ones(int a, int b)
    {
        var withZero = (a / 2.0) + ((Power(b) - 1) * Power(-a - 1));
        return (withZero - (Power(-a) * b / 2) - (Power(-b) * a / 2)) / ((1 - Power(-a)) * (1 - Power(-b)));
    }

    // The sum has more than i bits when it is at least 2ⁱ: a + 1 less the chances that it is below, of i from 0 to a. Of the pairs of
    // numbers, those with a sum
    // below 2ⁱ are (4ⁱ − 3 · 2ⁱ + 2) / 2 for i up to b and then, of the greater number alone, (2ⁱ − 1 − 2ᵇ⁻¹): geometric series, all of
    // them divided by the pairs.
    private static double Bits(int a, int b)
    {
        var upToB = ((Power(b + 2 - a) - Power(-a - b)) / 3) - (3 * (Power(1 - a) - Power(-a - b))) + (2 * (b + 1) * Power(-a - b));
        var beyond = 2 - Power(b + 1 - a) - ((a - b) * (Power(-a) + Power(b - 1 - a)));
        return a + 1 - (upToB / (2 * (1 - Power(-a)) * (1 - Power(-b)))) - (beyond / (1 - Power(-a)));
    }

    private static double Power(int exponent) => Math.ScaleB(1, exponent);
}

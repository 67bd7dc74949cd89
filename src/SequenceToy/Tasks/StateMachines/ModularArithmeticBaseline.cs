namespace SequenceToy.Tasks.StateMachines;

/// <summary>How often the last number of an expression modulo five is the expression's value.</summary>
/// <remarks>
/// <para>A distribution that treats 1 to 4 alike is told by its excess at 0: e gives 0 the chance 1/5 + 4e/5, and the others 1/5 − e/5.
/// Excesses of independent terms multiply when the terms are added. A product of k numbers has the excess 1 − (4/5)^(k−1); a term is longer
/// by one number with chance 1/3.</para>
/// </remarks>
internal static class ModularArithmeticBaseline
{
    private const double Longer = 1.0 / 3;

    // Longer terms together have a chance of 3⁻⁶⁴: nothing is left of them in a double.
    private const int MaxFactors = 64;

    /// <summary>The chance, over lengths drawn with equal chance.</summary>
    public static double LastNumberIsRight(LengthRange numbers)
    {
        var excess = Excesses(numbers.Longest);
        double right = 0;
        for (var n = numbers.Shortest; n <= numbers.Longest; n++)
        {
            right += numbers.ShareOf(n) * LastNumberIsRight(n, excess);
        }

        return right;
    }

    // By the number of factors in the last term.
    private static double LastNumberIsRight(int n, double[] excess)
    {
        if (n == 1)
        {
            return 1;
        }

        double right = 0;
        for (var factors = 1; factors <= Math.Min(n, MaxFactors); factors++)
        {
            var before = excess[n - factors];
            var whenZero = 0.2 + (0.8 * before);

            // A last number d that stands alone is the value when the rest is 0, or after a minus 2d; a factor d of a product is, when the
            // rest and the product make d.
            var whenNot = factors == 1
                ? 0.2 + (0.3 * before)
                : 0.2 - (0.2 * before * ProductExcess(factors - 1));
            right += TermChance(factors, n) * ((0.2 * whenZero) + (0.8 * whenNot));
        }

        return right;
    }

    /// <summary>The excess of expressions of 0, 1, 2 … numbers.</summary>
    private static double[] Excesses(int most)
    {
        var excess = new double[most + 1];
        excess[0] = 1;
        for (var n = 1; n <= most; n++)
        {
            for (var factors = 1; factors <= Math.Min(n, MaxFactors); factors++)
            {
                excess[n] += TermChance(factors, n) * ProductExcess(factors) * excess[n - factors];
            }
        }

        return excess;
    }

    private static double ProductExcess(int factors) => 1 - Math.Pow(0.8, factors - 1);

    // The last term of n numbers has so many factors; the first term of all is ended by the expression's beginning.
    private static double TermChance(int factors, int n) => Math.Pow(Longer, factors - 1) * (factors == n ? 1 : 1 - Longer);
}

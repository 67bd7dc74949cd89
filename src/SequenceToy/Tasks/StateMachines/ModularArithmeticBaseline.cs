namespace SequenceToy.Tasks.StateMachines;

/// <summary>The probability that the last number of an expression modulo five is its value.</summary>
/// <remarks>
/// <para>A distribution that treats 1 to 4 alike is given by its excess e at 0: 0 has the probability 1/5 + 4e/5, the others 1/5 − e/5.
/// Excesses of independent terms multiply when the terms are added. A product of k numbers has the excess 1 − (4/5)^(k−1); a term is longer
/// by one number with probability 1/3.</para>
/// </remarks>
internal static class ModularArithmeticBaseline
{
    private const double Longer = 1.0 / 3;

    // Longer terms together have a probability of 3⁻⁶⁴, which is below the precision of a double.
    private const int MaxFactors = 64;

    /// <summary>Computes the probability over uniformly drawn lengths.</summary>
    public static double LastNumberIsCorrect(LengthRange numbers)
    {
        var excess = Excesses(numbers.Longest);
        double correct = 0;
        for (var n = numbers.Shortest; n <= numbers.Longest; n++)
        {
            correct += numbers.ShareOf(n) * LastNumberIsCorrect(n, excess);
        }

        return correct;
    }

    // The sum over the number of factors in the last term.
    private static double LastNumberIsCorrect(int n, double[] excess)
    {
        if (n == 1)
        {
            return 1;
        }

        double correct = 0;
        for (var factors = 1; factors <= Math.Min(n, MaxFactors); factors++)
        {
            var before = excess[n - factors];
            var whenZero = 0.2 + (0.8 * before);

            // A last number d that is its own term is the value if the rest is 0, or 2d after a minus. A factor d of a product is the
            // value if the rest and the product add up to d.
            var whenNot = factors == 1
                ? 0.2 + (0.3 * before)
                : 0.2 - (0.2 * before * ProductExcess(factors - 1));
            correct += TermChance(factors, n) * ((0.2 * whenZero) + (0.8 * whenNot));
        }

        return correct;
    }

    /// <summary>Computes the excess of expressions of 0, 1, 2 … numbers.</summary>
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

    // The probability that the last of n numbers' terms has the given number of factors; the first term ends at the expression's start.
    private static double TermChance(int factors, int n) => Math.Pow(Longer, factors - 1) * (factors == n ? 1 : 1 - Longer);
}

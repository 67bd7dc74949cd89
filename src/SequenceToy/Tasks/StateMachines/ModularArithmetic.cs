using System.Globalization;

namespace SequenceToy.Tasks.StateMachines;

/// <summary>A task that evaluates an expression of +, − and × modulo five.</summary>
/// <remarks>
/// <para><code>
/// 1 + 2 × 3  →  2
/// 1 − 1 − 1  →  4
/// 4 × 3 − 2  →  0
/// </code></para>
/// <para>Formula: the expression's value modulo 5, × before + and −. Numbers from 0 to 4 and operators +, − and × are drawn uniformly. Each
/// step is one symbol, one-hot: the five numbers, then +, − and ×; five classes; one target, after the last step.</para>
/// <para>An expression of n numbers has 2n − 1 symbols. The paper draws lengths from 1 to 40 symbols and shortens even ones by one, which
/// gives 1 to 20 numbers, uniformly. The default of up to 8 is what a small network learns in seconds.</para>
/// <para>Harder settings: more numbers. The network has to remember a sum, a product not yet added, and the operator. The baseline predicts
/// the last number: correct if it is the only one, otherwise hardly more often than one time in five.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: modular arithmetic without
/// brackets.</para>
/// </remarks>
public sealed record ModularArithmetic : VariableLengthTask
{
    private const int Modulus = 5;
    private const int LongestExpression = LengthRange.Limit / 2;
    private static readonly string[] Operators = ["+", "−", "×"];

    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of numbers in a sequence, from 1 to 50000. Default: 1 to 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public ModularArithmetic(LengthRange? lengths = null) => Lengths = (lengths ?? new LengthRange(1, 8)).Within(1, LongestExpression);

    public override string LengthUnit => "numbers";
    public override LengthRange Lengths { get; }
    public override LengthRange AllowedLengths => new(1, LongestExpression);

    /// <summary>The test lengths: from one above the longest training length to 12.5 times it. If the longest is 20 numbers: 21 to 250
    /// numbers, which are 41 to 499 symbols; the paper tests 41 to 500.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond(LongestExpression);
    public override string Id => "modular-arithmetic";
    public override string Summary => "Evaluate an expression of +, − and × modulo five.";
    public override string Source => ChomskyHierarchy.Source;
    public override int Features => Modulus + Operators.Length;
    public override TargetSpec Target { get; } = TargetSpec.Class(Modulus);

    public override RecommendedSettings Recommended { get; } = FreshSamples.AllEpochs with
    {
        HiddenSize = 64,
        Samples = 2048,
        ValidationSplit = 0.5,
        Epochs = 300,
    };

    /// <summary>An accuracy of 99.9%; Delétang et al. call 90% or more generalizing.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Predict the last number.", [new(Metric.Accuracy, ModularArithmeticBaseline.LastNumberIsCorrect(lengths))])
        {
            Predict = BaselinePredictions.BySymbol(number => number),
        };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "A state machine of many states: a sum, a product not yet added, and the next operation.",
        Encoding =
            "Each step is a number from 0 to 4 or an operator, one-hot, drawn uniformly; the class after the last step is the "
            + "expression's value modulo 5. The number of numbers is drawn uniformly.",
        InputSymbols = [.. Enumerable.Range(0, Modulus).Select(number => number.ToString(CultureInfo.InvariantCulture)), .. Operators],
        TargetSymbols = [.. Enumerable.Range(0, Modulus).Select(number => number.ToString(CultureInfo.InvariantCulture))],
        Traps = ["A length here counts the numbers of an expression, in the paper its symbols: 500 symbols are 250 numbers."],
        Published = [ChomskyHierarchy.Lstm(1)],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
    {
        var symbols = new int[(2 * length) - 1];
        int sum = 0, product = symbols[0] = random.NextInt32(0, Modulus - 1);
        for (var t = 1; t < symbols.Length; t += 2)
        {
            var @operator = random.NextInt32(0, Operators.Length - 1);
            var number = random.NextInt32(0, Modulus - 1);
            (symbols[t], symbols[t + 1]) = (Modulus + @operator, number);
            (sum, product) = Operators[@operator] switch
            {
                "+" => ((sum + product) % Modulus, number),
                "−" => ((sum + product) % Modulus, -number),
                _ => (sum, product * number % Modulus),
            };
        }

        return new Sample(Sequence.OneHot(symbols, Features), [(((sum + product) % Modulus) + Modulus) % Modulus]);
    });
}

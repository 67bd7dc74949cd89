using System.Globalization;

namespace SequenceToy.Tasks.StateMachines;

/// <summary>Work out an expression of +, − and × modulo five.</summary>
/// <remarks>
/// <para><code>
/// 1 + 2 × 3  →  2
/// 1 − 1 − 1  →  4
/// 4 × 3 − 2  →  0
/// </code></para>
/// <para>Formula: the expression's value modulo 5, × before + and −. Numbers are 0 to 4 and operators +, − and ×, each with equal chance;
/// each step is one symbol, one-hot: the five numbers, then +, − and ×; five classes; one answer, after the last step.</para>
/// <para>An expression of n numbers has 2n − 1 symbols. The source draws lengths from 1 to 40 symbols and shortens even ones by one, which
/// gives 1 to 20 numbers with equal chance; the default of 8 is what a small network learns in seconds.</para>
/// <para>What makes it harder: more numbers. The machine has to keep a sum, a product not yet added, and the operator. Without memory one
/// says the last number: right where it stands alone, otherwise hardly more often than one time in five.</para>
/// <para>Source: G. Delétang et al., Neural Networks and the Chomsky Hierarchy, ICLR 2023, arXiv:2207.02098: modular arithmetic without
/// brackets.</para>
/// </remarks>
public sealed record ModularArithmetic : VariableLengthTask
{
    private const int Modulus = 5;
    private const int LongestExpression = LengthRange.Limit / 2;
    private static readonly string[] Operators = ["+", "−", "×"];

    /// <summary>The task for a range of lengths.</summary>
    /// <param name="lengths">How many numbers a sequence has, from 1 to 50000. Default: 1 to 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public ModularArithmetic(LengthRange? lengths = null) => Lengths = (lengths ?? new LengthRange(1, 8)).Within(1, LongestExpression);

    public override string LengthUnit => "numbers";
    public override LengthRange Lengths { get; }
    public override LengthRange AllowedLengths => new(1, LongestExpression);

    /// <summary>From one more than trained on to 12½ times as many: from 20 numbers on 21 to 250, which are the 41 to 500 symbols of the
    /// source.</summary>
    public override LengthRange TestLengths => Lengths.FarBeyond(LongestExpression);
    public override string Id => "modular-arithmetic";
    public override string Summary => "Work out an expression of +, − and × modulo five.";
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

    /// <summary>At most one answer in a thousand wrong; the source speaks of generalizing from 90% on.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.999);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("Say the last number.", [new(Metric.Accuracy, ModularArithmeticBaseline.LastNumberIsRight(lengths))])
        {
            Answers = BaselineAnswers.BySymbol(number => number),
        };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.StateMachines,
        Teaches = "A machine of many states: a sum, a product waiting to be added, and what to do next.",
        Encoding =
            "Each step is a number from 0 to 4 or an operator, one-hot, each with equal chance; the class after the last step is the "
            + "expression's value modulo 5. How many numbers is drawn with equal chance.",
        InputSymbols = [.. Enumerable.Range(0, Modulus).Select(number => number.ToString(CultureInfo.InvariantCulture)), .. Operators],
        AnswerSymbols = [.. Enumerable.Range(0, Modulus).Select(number => number.ToString(CultureInfo.InvariantCulture))],
        Traps = ["A length here is the numbers of an expression, in the source its symbols: 500 of them are 250 numbers."],
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

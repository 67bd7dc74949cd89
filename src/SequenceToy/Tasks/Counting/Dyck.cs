namespace SequenceToy.Tasks.Counting;

/// <summary>A task that reads nested brackets and predicts which may come next: Dyck-1 takes one counter, Dyck-2 a stack.</summary>
/// <remarks>
/// <para><code>
/// reads           [    (    )    ]    (    )
/// may come next   ([]  ([)  ([]  ([   ([)  ([
/// </code></para>
/// <para>Rule: an opening bracket is legal while fewer than the depth are open, a closing one if it closes the bracket opened last.
/// Encoding: one bracket per step, one-hot; the target at every step is the set of legal symbols. The number of pairs is drawn uniformly
/// from the range. A fair coin opens or closes a bracket where both are legal; kinds are drawn uniformly. The paper draws from a grammar
/// that favors short strings; here all lengths are equally likely.</para>
/// <para>Harder settings: more kinds, because their order must then be remembered; deeper nesting; longer strings. The baseline sees only
/// the last bracket and is correct for strings without nesting: 2 (1 − 2⁻ᴺ) / N of those with 1 to N pairs, 8% for 25.</para>
/// <para>Source: M. Suzgun, S. Gehrmann, Y. Belinkov and S. M. Shieber, LSTM Networks Can Perform Dynamic Counting, 2019, arXiv:1906.03648;
/// with a depth limit: J. Hewitt et al., RNNs Can Generate Bounded Hierarchical Languages with Optimal Memory, EMNLP 2020, arXiv:2010.07515
/// (which adds an end symbol).</para>
/// </remarks>
public sealed record Dyck : VariableLengthTask
{
    /// <summary>Creates the task for a number of kinds, a depth and a range of lengths.</summary>
    /// <param name="kinds">The number of kinds of brackets, from 1 to 4. Default: 1.</param>
    /// <param name="depth">The largest number of brackets open at once, from 2 to 100000; null for no limit. Default: null.</param>
    /// <param name="lengths">The number of pairs of brackets in a string, from 1 to 50000. Default: 1 to 25.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Dyck(int kinds = 1, int? depth = null, LengthRange? lengths = null)
    {
        Kinds = Require.Between(kinds, 1, BracketWalk.Symbols.Length / 2, name: nameof(kinds));
        Depth = depth is { } limit ? Require.Between(limit, 2, LengthRange.Limit, name: nameof(depth)) : null;
        Lengths = (lengths ?? new LengthRange(1, 25)).Within(1, LengthRange.Limit / 2);
        Target = TargetSpec.ClassSet(2 * Kinds, TargetPlacement.EveryStep);
        var symbols = LegalSymbols.Names(BracketWalk.Symbols[..(2 * Kinds)]);
        Notes = new TaskNotes
        {
            Family = TaskFamily.Counting,
            Teaches = Kinds == 1 ? "Counting up and down without a limit: the memory needed is a single number."
                : "A stack in a few units: the deeper the nesting, the more brackets must be remembered in order.",
            Encoding = LegalSymbols.Encoding
                + (Depth is { } most ? FormattableString.Invariant($" At most {most} brackets are open at once.") : "")
                + $" {BracketWalk.Drawing}",
            InputSymbols = symbols,
            TargetSymbols = symbols,
            Traps = ["Most predictions are correct without memory: opening is nearly always legal. Judge by the score of whole strings."],
        };
    }

    /// <summary>The number of kinds of brackets.</summary>
    public int Kinds { get; }

    /// <summary>The largest number of brackets open at once; null for no limit.</summary>
    public int? Depth { get; }
    public override string LengthUnit => "pairs of brackets";
    public override LengthRange Lengths { get; }
    public override LengthRange AllowedLengths => new(1, LengthRange.Limit / 2);

    /// <summary>The test lengths: from one pair above the longest training length to twice it, as in the paper.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(2L * Lengths.Longest, AllowedLengths.Longest);
    public override string Id => FormattableString.Invariant($"dyck-{Kinds}");

    public override string Summary =>
        Kinds == 1 ? "Count open brackets and predict which brackets may come next."
        : "Keep a stack of open brackets and predict which brackets may come next.";

    public override string Source => Depth is null
        ? "M. Suzgun, S. Gehrmann, Y. Belinkov and S. M. Shieber, LSTM Networks Can Perform Dynamic Counting, 2019, arXiv:1906.03648"
        : "J. Hewitt, M. Hahn, S. Ganguli, P. Liang and C. D. Manning, RNNs Can Generate Bounded Hierarchical Languages with Optimal "
            + "Memory, EMNLP 2020, arXiv:2010.07515";

    public override int Features => 2 * Kinds;
    public override TargetSpec Target { get; }

    public override RecommendedSettings Recommended => FreshSamples.UntilSolved with
    {
        HiddenSize = Kinds == 1 ? 4 : 32,
        ForgetBias = Kinds == 1 ? 1 : null,
        Samples = 2000,
        ValidationSplit = 0.5,
        Epochs = 100,
    };

    /// <summary>A sequence accuracy of 99%; Suzgun et al. have no threshold.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 0.99);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) => BracketWalk.Baseline(lengths, Kinds);

    public override TaskNotes Notes { get; }

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length => Word(length, random));

    private Sample Word(int pairs, SeededRandom random)
    {
        var depth = Depth ?? pairs;
        var symbols = new int[2 * pairs];
        var legal = new int[symbols.Length];
        var open = new Stack<int>();
        var opens = BracketWalk.Draw(pairs, depth, random);
        for (var i = 0; i < symbols.Length; i++)
        {
            if (opens[i])
            {
                open.Push(random.NextInt32(0, Kinds - 1));
                symbols[i] = BracketWalk.Opening(open.Peek());
            }
            else
            {
                symbols[i] = BracketWalk.Closing(open.Pop());
            }

            var canOpen = Depth is null || open.Count < Depth;
            legal[i] = (canOpen ? BracketWalk.Openings(Kinds) : 0) | (open.TryPeek(out var last) ? 1 << BracketWalk.Closing(last) : 0);
        }

        return LegalSymbols.Ask(symbols, 2 * Kinds, legal, 2 * Kinds);
    }
}

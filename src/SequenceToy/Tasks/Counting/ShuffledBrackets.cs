namespace SequenceToy.Tasks.Counting;

/// <summary>A task that reads two kinds of brackets that may cross and predicts which may come next; this requires two counters.</summary>
/// <remarks>
/// <para><code>
/// reads           (    [    )    (    ]    )
/// may come next   ([)  all  ([]  all  ([)  ([
/// </code></para>
/// <para>Rule: an opening bracket is always legal, a closing one if a bracket of its kind is open, whichever was opened last. Encoding: one
/// bracket per step, one-hot; the target at every step is the set of legal symbols. The number of pairs is drawn uniformly from the range.
/// A fair coin opens or closes a bracket where both are legal; a second one chooses the kind where both are legal. The paper draws from a
/// grammar that favors short strings; here all lengths are equally likely.</para>
/// <para>Harder settings: longer strings, whose counts go higher. The task is easier than Dyck-2, because the order need not be remembered.
/// The baseline sees only the last bracket and is correct for strings in which no bracket opens while another is open. Their share is 2 (1
/// − 2⁻ᴺ) / N of those with 1 to N pairs, 8% for 25.</para>
/// <para>Source: M. Suzgun, S. Gehrmann, Y. Belinkov and S. M. Shieber, LSTM Networks Can Perform Dynamic Counting, 2019,
/// arXiv:1906.03648.</para>
/// </remarks>
public sealed record ShuffledBrackets : VariableLengthTask
{
    private const int Kinds = 2;

    /// <summary>Creates the task for a range of lengths.</summary>
    /// <param name="lengths">The number of pairs of brackets in a string, from 1 to 50000. Default: 1 to 25.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public ShuffledBrackets(LengthRange? lengths = null) => Lengths = (lengths ?? new LengthRange(1, 25)).Within(1, LengthRange.Limit / 2);

    public override string LengthUnit => "pairs of brackets";
    public override LengthRange Lengths { get; }
    public override LengthRange AllowedLengths => new(1, LengthRange.Limit / 2);

    /// <summary>The test lengths: from one pair above the longest training length to twice it, as in the paper.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(2L * Lengths.Longest, AllowedLengths.Longest);
    public override string Id => "shuffle-2";
    public override string Summary => "Count two kinds of open brackets separately and predict which brackets may come next.";

    public override string Source =>
        "M. Suzgun, S. Gehrmann, Y. Belinkov and S. M. Shieber, LSTM Networks Can Perform Dynamic Counting, 2019, arXiv:1906.03648";

    public override int Features => 2 * Kinds;
    public override TargetSpec Target { get; } = TargetSpec.ClassSet(2 * Kinds, TargetPlacement.EveryStep);

    public override RecommendedSettings Recommended { get; } =
        FreshSamples.AllEpochs with
        {
            HiddenSize = 32,
            ForgetBias = 1,
            Samples = 2000,
            ValidationSplit = 0.5,
            Epochs = 150,
            LearningRate = 0.02
        };

    /// <summary>A sequence accuracy of 99%; Suzgun et al. have no threshold.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 0.99);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) => BracketWalk.Baseline(lengths, Kinds);

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Counting,
        Teaches = "Two counters side by side in one network.",
        Encoding = $"{LegalSymbols.Encoding} {BracketWalk.Drawing}",
        InputSymbols = LegalSymbols.Names(BracketWalk.Symbols[..(2 * Kinds)]),
        TargetSymbols = LegalSymbols.Names(BracketWalk.Symbols[..(2 * Kinds)]),
        Traps = ["It looks like Dyck-2 but is easier: brackets may cross, so two counts are enough."],
    };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length => Word(length, random));

    private static Sample Word(int pairs, SeededRandom random)
    {
        var symbols = new int[2 * pairs];
        var legal = new int[symbols.Length];
        var open = new int[Kinds];
        var opens = BracketWalk.Draw(pairs, depth: pairs, random);
        for (var i = 0; i < symbols.Length; i++)
        {
            var isFree = opens[i] || (open[0] > 0 && open[1] > 0);
            var kind = isFree ? random.NextInt32(0, 1) : open[0] > 0 ? 0 : 1;
            open[kind] += opens[i] ? 1 : -1;
            symbols[i] = opens[i] ? BracketWalk.Opening(kind) : BracketWalk.Closing(kind);
            legal[i] = BracketWalk.Openings(Kinds) | ClosingIfOpen(0) | ClosingIfOpen(1);
        }

        return LegalSymbols.Ask(symbols, 2 * Kinds, legal, 2 * Kinds);

        int ClosingIfOpen(int kind) => open[kind] > 0 ? 1 << BracketWalk.Closing(kind) : 0;
    }
}

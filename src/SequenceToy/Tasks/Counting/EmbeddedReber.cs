namespace SequenceToy.Tasks.Counting;

/// <summary>A task that remembers the second symbol through a string of Reber's grammar, because the symbol recurs at the end.</summary>
/// <remarks>
/// <para><code>
/// reads           B    P    B    T    S    X    S    E    P
/// may come next   TP   B    TP   SX   SX   XS   E    P    E
/// </code></para>
/// <para>Rule: B, then T or P with equal probability, then a string of <see cref="Reber"/>'s grammar from B to E, then the same T or P
/// again, then E. Encoding: one symbol per step, one-hot; the target after each symbol but the final E is the set of legal symbols.</para>
/// <para>The difficulty: the second symbol must be remembered through a string of the same symbols, while following that string's states. A
/// prediction from the last symbol alone gets no string correct: after the first T or P only B is legal, after the last only E. Ignoring
/// the second symbol costs one correct prediction per string.</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997), experiment 1: solved when all
/// symbols of 256 training and 256 test strings are correct.</para>
/// </remarks>
public sealed record EmbeddedReber : SequenceTask
{
    public override string Id => "embedded-reber";
    public override string Summary =>
        "Remember the second symbol through a string of Reber's grammar; predict which symbols may come next.";
    public override string Source => LongShortTermMemory.Source;
    public override int Features => ReberGrammar.Size;
    public override TargetSpec Target { get; } = TargetSpec.ClassSet(ReberGrammar.Size, TargetPlacement.EveryStep);

    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with
    {
        ForgetBias = 1,
        Samples = 3000,
        ValidationSplit = 2.0 / 3,
        Epochs = 100,
        BatchSize = 16,
    };

    /// <summary>A sequence accuracy of 100%: every step of every string is correct, as in the paper.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 1);

    public override Baseline Baseline { get; } = new(
        "After each symbol, predict its usual successors. Never correct for a whole string: the same T or P precedes both B and E.",
            [new(Metric.SequenceAccuracy, 0)])
    {
        Predict = LegalSymbols.Predict(ReberGrammar.Size, read => ReberGrammar.Symbols[read] switch
        {
            'B' => ReberGrammar.SetOf('T', 'P'),
            'P' or 'V' => ReberGrammar.SetOf('T', 'V'),
            'E' => 0,
            _ => ReberGrammar.SetOf('S', 'X'),
        }),
    };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Counting,
        Teaches = "Remembering one symbol while following a state machine that uses the same symbols.",
        Encoding = LegalSymbols.Encoding + " The final E is a target but not an input.",
        InputSymbols = LegalSymbols.Names(ReberGrammar.Symbols),
        TargetSymbols = LegalSymbols.Names(ReberGrammar.Symbols),
        Traps =
        [
            "A network that forgets the second symbol is wrong only once per string: judge by the score of whole strings.",
            "Short strings are frequent, so test samples often occur in the training data.",
        ],
        Published =
        [
            LongShortTermMemory.Needed(
                "1", "256 training and 256 test strings; the fastest of its settings, which succeed in 97 to 100% of trials", 8440),
            LongShortTermMemory.Needed(
                "1", "256 training and 256 test strings; the slowest of its settings, which succeed in 97 to 100% of trials", 39740),
        ],
    };

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var kept = random.NextInt32(0, 1) == 0 ? 'T' : 'P';
            var (word, legal) = ReberGrammar.Draw(random);
            return LegalSymbols.Ask(
                [ReberGrammar.IndexOf('B'), ReberGrammar.IndexOf(kept), .. word, ReberGrammar.IndexOf(kept)],
                ReberGrammar.Size,
                [ReberGrammar.SetOf('T', 'P'), ReberGrammar.SetOf('B'), .. legal, ReberGrammar.SetOf(kept), ReberGrammar.SetOf('E')],
                ReberGrammar.Size);
        });
}

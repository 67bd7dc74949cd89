namespace SequenceToy.Tasks.Counting;

/// <summary>Read a word of Reber's grammar and say which symbols may come next.</summary>
/// <remarks>
/// <para><code>
/// reads           B    T    S    X    S
/// may come next   TP   SX   SX   XS   E
/// </code></para>
/// <para>Rule: a machine of seven states makes the words, and where two ways lead on each is taken with equal chance. B, then T or P. After
/// BT any number of S, then X; after BP any number of T, then V; from there X leads from the first part into the second, P from the second
/// back, S or V to the E at the end. One symbol per step, one-hot; a set of legal symbols after each symbol but the last, E.</para>
/// <para>What makes it hard: the same symbol leads to different states, so the one just read does not tell where one is. An answer from it
/// alone gets one word right, BTXSE: 1 in 8.</para>
/// <para>Source: A. S. Reber (1967); as a task for networks A. Cleeremans, D. Servan-Schreiber and J. L. McClelland, Finite State Automata
/// and Simple Recurrent Networks, Neural Computation 1 (1989).</para>
/// </remarks>
public sealed record Reber : SequenceTask
{
    public override string Id => "reber";
    public override string Summary => "Follow Reber's grammar and say which symbols may come next.";

    public override string Source =>
        "A. Cleeremans, D. Servan-Schreiber and J. L. McClelland, Finite State Automata and Simple Recurrent Networks, Neural Computation "
        + "1 (1989)";

    public override int Features => ReberGrammar.Size;
    public override TargetSpec Target { get; } = TargetSpec.ClassSet(ReberGrammar.Size, TargetPlacement.EveryStep);

    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with
    {
        HiddenSize = 8,
        Samples = 2000,
        ValidationSplit = 0.5,
        Epochs = 100,
        BatchSize = 16,
    };

    /// <summary>Every step of every word right.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 1);

    /// <summary>Each of BTXSE's choices has a chance of one half: 1 / 8.</summary>
    public override Baseline Baseline { get; } =
        new("After each symbol say what follows it in BTXSE: right for this word alone.", [new(Metric.SequenceAccuracy, 1.0 / 8)])
        {
            Answers = LegalSymbols.Answers(ReberGrammar.Size, read => ReberGrammar.Symbols[read] switch
            {
                'B' => ReberGrammar.SetOf('T', 'P'),
                'T' or 'X' => ReberGrammar.SetOf('S', 'X'),
                'S' => ReberGrammar.SetOf('E'),
                _ => 0,
            }),
        };

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Counting,
        Teaches = "Knowing the state of a machine from what led there, where the last symbol alone does not tell.",
        Encoding = LegalSymbols.Encoding + " The last symbol, E, is asked for and not read.",
        InputSymbols = LegalSymbols.Names(ReberGrammar.Symbols),
        AnswerSymbols = LegalSymbols.Names(ReberGrammar.Symbols),
        Traps =
            ["Short words are frequent, so most of the test data repeats the training data: a network can pass that fails on long words."],
    };

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var (word, legal) = ReberGrammar.Draw(random);
            return LegalSymbols.Ask([.. word[..^1]], ReberGrammar.Size, [.. legal], ReberGrammar.Size);
        });
}

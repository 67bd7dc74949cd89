namespace SequenceToy.Tasks.Counting;

/// <summary>A task that reads a string of Reber's grammar and predicts which symbols may come next.</summary>
/// <remarks>
/// <para><code>
/// reads           B    T    S    X    S
/// may come next   TP   SX   SX   XS   E
/// </code></para>
/// <para>Rule: a machine of seven states generates the strings and chooses between two transitions with equal probability. B comes first,
/// then T or P. After BT come any number of S, then X; then S and the final E, or X and the loop of T. After BP comes the loop of T: any
/// number of T, then V; then V and the final E, or P, and then S and the final E, or X and the loop of T again. Encoding: one symbol per
/// step, one-hot; the target after each symbol but the final E is the set of legal symbols.</para>
/// <para>The difficulty: the same symbol leads to different states, so the last symbol does not determine the state. A prediction from the
/// last symbol alone gets one string correct, BTXSE: 1 in 8.</para>
/// <para>Source: A. S. Reber (1967); as a task for networks A. Cleeremans, D. Servan-Schreiber and J. L. McClelland, Finite State Automata
/// and Simple Recurrent Networks, Neural Computation 1 (1989).</para>
/// </remarks>
public sealed record Reber : SequenceTask
{
    public override string Id => "reber";
    public override string Summary => "Follow Reber's grammar and predict which symbols may come next.";

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

    /// <summary>A sequence accuracy of 100%: every step of every string is correct.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 1);

    /// <summary>The baseline predicts from the last symbol alone. It is correct only for the string BTXSE, whose three choices have
    /// probability ½ each: 1 string in 8.</summary>
    public override Baseline Baseline { get; } =
        new(
            "After B predict T or P, after T or X predict S or X, after S predict E. All correct only for the string BTXSE.",
            [new(Metric.SequenceAccuracy, 1.0 / 8)])
        {
            Predict = LegalSymbols.Predict(ReberGrammar.Size, read => ReberGrammar.Symbols[read] switch
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
        Teaches = "Tracking the state of a machine where the last symbol alone does not determine it.",
        Encoding = LegalSymbols.Encoding + " The final E is a target but not an input.",
        InputSymbols = LegalSymbols.Names(ReberGrammar.Symbols),
        TargetSymbols = LegalSymbols.Names(ReberGrammar.Symbols),
        Traps =
            ["Short strings are frequent, so most test samples occur in training: a network can reach the goal but fail on long strings."],
    };

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var (word, legal) = ReberGrammar.Draw(random);
            return LegalSymbols.Ask([.. word[..^1]], ReberGrammar.Size, [.. legal], ReberGrammar.Size);
        });
}

namespace SequenceToy.Tasks.Counting;

/// <summary>A task that counts the a's and expects as many of each following letter: aⁿbⁿ, aⁿbⁿcⁿ or aⁿbⁿcⁿdⁿ.</summary>
/// <remarks>
/// <para><code>
/// reads           a    a    b    b    c    c
/// may come next   ab   ab   b    c    c    ⊣
/// </code></para>
/// <para>Rule: an a is followed by another a or the first b. Each later letter is followed by itself until there are n of it, then by the
/// next letter, and the last one by ⊣, the end. Encoding: one letter per step, one-hot; the target at every step is the set of legal
/// symbols; n is drawn uniformly from the range.</para>
/// <para>Harder settings: larger n, and more letters, which need more counters. A rule that sees the last letter alone gets whole sequences
/// correct only for n = 1, which is 1 sequence in 50 for n from 1 to 50. Another such rule, which allows a and b after an a and repeats any
/// later letter, gets nearly all single predictions correct.</para>
/// <para>The result's first failing length is the paper's e₁, the smallest n with an incorrect step. The paper trains one sequence at a
/// time with RMSprop on the squared error of sigmoids; the recommended settings here use Adam and cross-entropy.</para>
/// <para>Source: M. Suzgun, Y. Belinkov and S. M. Shieber, On Evaluating the Generalization of LSTM Models in Formal Languages, SCiL 2019,
/// arXiv:1811.01001, after F. A. Gers and J. Schmidhuber (2001).</para>
/// </remarks>
public sealed record EqualRuns : VariableLengthTask
{
    private const string Alphabet = "abcd";

    // The longest test length as a multiple of the longest training length.
    private const int Beyond = 5;

    private static readonly LengthRange SourceLengths = new(1, 50);

    /// <summary>Creates the task for a number of letters and a range of n.</summary>
    /// <param name="letters">The number of different letters, from 2 to 4. Default: 2.</param>
    /// <param name="lengths">The range of n, the number of each letter, from 1 to 20000. Default: 1 to 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public EqualRuns(int letters = 2, LengthRange? lengths = null)
    {
        Letters = Require.Between(letters, 2, Alphabet.Length, name: nameof(letters));
        Lengths = (lengths ?? SourceLengths).Within(1, LengthRange.Limit / Beyond);
        Target = TargetSpec.ClassSet(Letters + 1, TargetPlacement.EveryStep);
        Notes = NotesFor(Alphabet[..Letters], Lengths);
    }

    /// <summary>The number of different letters.</summary>
    public int Letters { get; }
    public override string LengthUnit => "letters of each kind";
    public override LengthRange Lengths { get; }

    /// <summary>The test lengths: values of n from one above the longest training length to five times it.</summary>
    public override LengthRange TestLengths => Lengths.Beyond((long)Beyond * Lengths.Longest);

    /// <summary>The number of samples per length: 1, because each length has one sequence.</summary>
    public override int SamplesPerLength => 1;
    public override string Id => string.Join('-', Alphabet[..Letters].Select(letter => $"{letter}-n"));
    public override string Summary =>
        $"Count the a's, expect an equal number of {Others(Alphabet[1..Letters])}, and predict which symbols may come next.";

    public override string Source =>
        "M. Suzgun, Y. Belinkov and S. M. Shieber, On Evaluating the Generalization of LSTM Models in Formal Languages, SCiL 2019, "
        + "arXiv:1811.01001";

    public override int Features => Letters;
    public override TargetSpec Target { get; }
    public override RecommendedSettings Recommended =>
        FreshSamples.UntilSolved with { HiddenSize = 4 * Letters, Epochs = 100, BatchSize = 16 };

    /// <summary>A sequence accuracy of 100%: every step of every sequence is correct.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 1);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new(
            (Letters == 2 ? "After a, predict a and b; after b, the end."
                : "After a, predict a and b; after any other letter, the next one; after the last letter, the end.")
            + " Correct only for n = 1.",
            [new(Metric.SequenceAccuracy, lengths.ShareOf(1)), AccuracyOf(lengths)])
        {
            Predict = LegalSymbols.Predict(Letters + 1, letter => letter == 0 ? 0b11 : 1 << (letter + 1)),
        };

    public override TaskNotes Notes { get; }

    // Wrong at the end of each run but the first: any a may be the last.
    private BaselineScore AccuracyOf(LengthRange lengths) =>
        new(Metric.Accuracy, 1 - ((Letters - 1) * 2.0 / (Letters * ((double)lengths.Shortest + lengths.Longest))))
        {
            Rule = "After a, predict a and b; after any other letter, the same letter.",
            Predict = LegalSymbols.Predict(Letters + 1, letter => letter == 0 ? 0b11 : 1 << letter),
        };

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length => Word(length));

    private Sample Word(int n)
    {
        var symbols = new int[Letters * n];
        var legal = new int[symbols.Length];
        for (var i = 0; i < symbols.Length; i++)
        {
            var letter = i / n;
            var isLastOfRun = i % n == n - 1;
            symbols[i] = letter;
            legal[i] = letter == 0 ? 0b11 : 1 << (isLastOfRun ? letter + 1 : letter);
        }

        return LegalSymbols.Ask(symbols, Letters, legal, Letters + 1);
    }

    private static string Others(string letters) =>
        (letters.Length == 1 ? "" : string.Join(", ", letters[..^1].Select(letter => $"{letter}'s")) + " and ") + $"{letters[^1]}'s";

    private static TaskNotes NotesFor(string letters, LengthRange lengths) => new()
    {
        Family = TaskFamily.Counting,
        Teaches = "Counting up and down in the cell state, and how far beyond the training lengths the count stays correct.",
        Encoding = LegalSymbols.Encoding + " ⊣ is the end. The length n is drawn uniformly from the range.",
        InputSymbols = LegalSymbols.Names(letters),
        TargetSymbols = LegalSymbols.Names(letters + "⊣"),
        Traps =
        [
            "Nearly all single predictions are correct without counting: judge by the score of whole sequences.",
            "Each length has only one sequence, so new test data repeats the training data: look at the scores on longer sequences.",
        ],
        Published = letters.Length == 3 && lengths == SourceLengths
            ?
            [
                new(
                    "Suzgun et al. 2019",
                    "LSTM, 3 units",
                    "n from 1 to 50, RMSprop at 0.01, one sequence at a time; ten trials, from 83 to 244",
                    "smallest n with any wrong step (e₁), mean",
                    145.9) { Quantity = PublishedQuantity.FirstFailingLength, IsVerified = true },
            ]
            : [],
    };
}

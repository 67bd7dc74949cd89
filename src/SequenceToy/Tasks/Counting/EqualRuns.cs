namespace SequenceToy.Tasks.Counting;

/// <summary>Count the a's and expect as many of each letter that follows: aⁿbⁿ, aⁿbⁿcⁿ or aⁿbⁿcⁿdⁿ.</summary>
/// <remarks>
/// <para><code>
/// reads           a    a    b    b    c    c
/// may come next   ab   ab   b    c    c    ⊣
/// </code></para>
/// <para>Rule: after an a another a or the first b may come; after each later letter that letter until there are n of it, then the next
/// letter, and ⊣, the end,
/// after the last. One letter per step, one-hot; a set of legal symbols at every step; n from the range, each with equal chance.</para>
/// <para>What makes it harder: larger n, and more letters, for which more counters must run. An answer from the letter just read alone gets
/// whole sequences right
/// for n = 1 only: 1 in 50 of n from 1 to 50. Of single answers it gets nearly all right, so these say nothing.</para>
/// <para>The result's first failing length is the paper's e₁, the smallest n with any wrong step. The paper trains one sequence at a time
/// with RMSprop on the squared error of sigmoids; the settings recommended here are Adam and cross-entropy.</para>
/// <para>Source: M. Suzgun, Y. Belinkov and S. M. Shieber, On Evaluating the Generalization of LSTM Models in Formal Languages, SCiL 2019,
/// arXiv:1811.01001, after F. A. Gers and J. Schmidhuber (2001).</para>
/// </remarks>
public sealed record EqualRuns : VariableLengthTask
{
    private const string Alphabet = "abcd";

    // Lengths to test on reach five times as far as those trained on.
    private const int Beyond = 5;

    private static readonly LengthRange SourceLengths = new(1, 50);

    /// <summary>The task for a number of letters and a range of n.</summary>
    /// <param name="letters">How many letters there are, from 2 to 4. Default: 2.</param>
    /// <param name="lengths">n, how many there are of each letter, from 1 to 20000. Default: 1 to 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public EqualRuns(int letters = 2, LengthRange? lengths = null)
    {
        Letters = Require.Between(letters, 2, Alphabet.Length, name: nameof(letters));
        Lengths = (lengths ?? SourceLengths).Within(1, LengthRange.Limit / Beyond);
        Target = TargetSpec.ClassSet(Letters + 1, TargetPlacement.EveryStep);
        Notes = NotesFor(Alphabet[..Letters], Lengths);
    }

    /// <summary>How many letters there are.</summary>
    public int Letters { get; }
    public override string LengthUnit => "letters of each kind";
    public override LengthRange Lengths { get; }

    /// <summary>From one more than trained on to five times as many.</summary>
    public override LengthRange TestLengths => Lengths.Beyond((long)Beyond * Lengths.Longest);

    /// <summary>1: there is one sequence of each length.</summary>
    public override int SamplesPerLength => 1;
    public override string Id => string.Join('-', Alphabet[..Letters].Select(letter => $"{letter}-n"));
    public override string Summary =>
        $"Count the a's, expect as many of {Others(Alphabet[1..Letters])}, and say at every step what may come next.";

    public override string Source =>
        "M. Suzgun, Y. Belinkov and S. M. Shieber, On Evaluating the Generalization of LSTM Models in Formal Languages, SCiL 2019, "
        + "arXiv:1811.01001";

    public override int Features => Letters;
    public override TargetSpec Target { get; }
    public override RecommendedSettings Recommended =>
        FreshSamples.UntilSolved with { HiddenSize = 4 * Letters, Epochs = 100, BatchSize = 16 };

    /// <summary>Every step of every sequence right.</summary>
    public override Goal Goal { get; } = new(Metric.SequenceAccuracy, 1);
    public override Baseline Baseline => BaselineFor(Lengths);

    public override Baseline BaselineFor(LengthRange lengths) =>
        new("After a say a or b, after any other letter the next one or the end: right where n is 1.",
            [new(Metric.SequenceAccuracy, lengths.ShareOf(1))])
        {
            Answers = LegalSymbols.Answers(Letters + 1, letter => letter == 0 ? 0b11 : 1 << (letter + 1)),
        };

    public override TaskNotes Notes { get; }

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

    // b; b and c; b, c and d.
    private static string Others(string letters) =>
        letters.Length == 1 ? letters : $"{string.Join(", ", letters[..^1].ToCharArray())} and {letters[^1]}";

    private static TaskNotes NotesFor(string letters, LengthRange lengths) => new()
    {
        Family = TaskFamily.Counting,
        Teaches = "Counting up and down again in the cell state, and how far beyond the lengths trained on the count holds.",
        Encoding = LegalSymbols.Encoding + " ⊣ is the end. The length n is drawn from the range, each with equal chance.",
        InputSymbols = LegalSymbols.Names(letters),
        AnswerSymbols = LegalSymbols.Names(letters + "⊣"),
        Traps =
        [
            "Single answers are nearly all right without counting: only whole sequences tell.",
            "There is one sequence of each length, so fresh test data repeats the training data: what counts are the lengths beyond.",
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

using System.Globalization;

namespace SequenceToy.Tasks.Recall;

/// <summary>Read letters, each with a digit; asked for one of the letters, say its digit.</summary>
/// <remarks>
/// <para><code>
/// c 9 k 8 j 3 f 1 ? ? c   →  9
/// </code></para>
/// <para>Formula: k₁ v₁ … k_K v_K ? ? q with q = k_i; y = v_i. Keys are different letters of 26, values digits of 10, which may occur
/// again, the letter asked for any of the keys, each with equal
/// chance. One-hot of letters, digits and the question mark: 37 features; one of ten classes after the last step.</para>
/// <para>This is the "associative retrieval" of Ba et al. 2016, of which the example is. Two other tasks share the name: that of Graves et
/// al. 2014 (arXiv:1410.5401) shows items of three vectors of six bits and asks for the item after one of them; multi-query recall (Arora
/// et al. 2023, arXiv:2312.04927) asks for many keys in one sequence.</para>
/// <para>What makes it harder: more pairs. The example of the source has four; the default, three, is scaled down to what a small LSTM
/// learns in less than a minute. Guessing is right once in 10 times, a cross-entropy of ln 10; naming any of the digits shown, without
/// knowing whose it is, at least once in K times.</para>
/// <para>Source: J. Ba, G. Hinton, V. Mnih, J. Leibo and C. Ionescu, Using Fast Weights to Attend to the Recent Past, NeurIPS 2016, section
/// 4.1, arXiv:1610.06258.</para>
/// </remarks>
public sealed record AssociativeRecall : SequenceTask
{
    private const int Letters = 26;
    private const int Digits = 10;
    private const int QuestionMark = Letters + Digits;

    /// <summary>The task for a number of pairs.</summary>
    /// <param name="pairs">Letters with their digits, from 1 to 26. Default: 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public AssociativeRecall(int pairs = 3) => Pairs = Require.Between(pairs, 1, Letters, "different letters", nameof(pairs));

    /// <summary>Letters with their digits.</summary>
    public int Pairs { get; }
    public override string Id => "associative-recall";
    public override string Summary => "Read letters, each with a digit; asked for one of the letters, say its digit.";
    public override string Source => "J. Ba et al., Using Fast Weights to Attend to the Recent Past, NeurIPS 2016, arXiv:1610.06258";
    public override int Features => QuestionMark + 1;
    public override TargetSpec Target { get; } = TargetSpec.Class(Digits);
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { ForgetBias = 1, Epochs = 2300 };

    /// <summary>99 of 100 digits right.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; } = EqualChances.Of(Digits, "Always say 0.");

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Recall,
        Teaches = "Binding one thing to another until it is asked for, among a number of such pairs.",
        Encoding =
            "One symbol per step, one-hot of 26 letters, 10 digits and the question mark: letter, digit, letter, digit …, two question "
            + "marks, one of the letters. The answer after the last step is its digit.",
        InputSymbols = [.. Names('a', Letters), .. Names('0', Digits), "?"],
        AnswerSymbols = [.. Names('0', Digits)],
        Traps =
        [
            "Saying any of the digits shown is right at least once in as many times as there are pairs: a network can stay there for "
            + "long, above the guess, with nothing bound to anything.",
        ],
    };

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var letters = Enumerable.Range(0, Letters).ToArray();
            random.Shuffle<int>(letters);
            var digits = ReadThenWrite.Draw(Pairs, Digits, random);
            var asked = random.NextInt32(0, Pairs - 1);
            int[] input =
                [.. Enumerable.Range(0, Pairs).SelectMany(i => new[] { letters[i], Letters + digits[i] }), QuestionMark, QuestionMark,
                letters[asked]];
            return new Sample(Sequence.OneHot(input, Features), [digits[asked]]);
        });

    private static IEnumerable<string> Names(char first, int count) =>
        Enumerable.Range(first, count).Select(code => ((char)code).ToString(CultureInfo.InvariantCulture));
}

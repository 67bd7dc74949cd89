using System.Globalization;

namespace SequenceToy.Tasks.Recall;

/// <summary>A task that reads letters, each with a digit, then one of the letters again, and outputs its digit.</summary>
/// <remarks>
/// <para><code>
/// c 9 k 8 j 3 f 1 ? ? c   →  9
/// </code></para>
/// <para>Formula: k₁ v₁ … k_K v_K ? ? q with q = k_i; y = v_i. The keys are different letters of 26; the values are digits,
/// which may repeat; the query is one of the keys. All are drawn uniformly. Encoding: letters, digits and the question mark, one-hot:
/// 37 features; one of ten classes after the last step.</para>
/// <para>This is the "associative retrieval" of Ba et al. 2016, and the example is theirs. Two other tasks share the name. Graves et
/// al. 2014 (arXiv:1410.5401) show items of three vectors of six bits and ask for the item after one of them. Multi-query recall (Arora
/// et al. 2023, arXiv:2312.04927) asks for many keys in one sequence.</para>
/// <para>Harder settings: more pairs. The paper's example has four; the default of three is scaled down to what a small LSTM learns in less
/// than a minute. The baseline is correct one time in 10; its cross-entropy is ln 10. Predicting any of the digits read is correct at least
/// one time in K.</para>
/// <para>Source: J. Ba, G. Hinton, V. Mnih, J. Leibo and C. Ionescu, Using Fast Weights to Attend to the Recent Past, NeurIPS 2016, section
/// 4.1, arXiv:1610.06258.</para>
/// </remarks>
public sealed record AssociativeRecall : SequenceTask
{
    private const int Letters = 26;
    private const int Digits = 10;
    private const int QuestionMark = Letters + Digits;

    /// <summary>Creates the task for a number of pairs.</summary>
    /// <param name="pairs">The number of pairs of a letter and a digit, from 1 to 26. Default: 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public AssociativeRecall(int pairs = 3) => Pairs = Require.Between(pairs, 1, Letters, "different letters", nameof(pairs));

    /// <summary>The number of pairs of a letter and a digit.</summary>
    public int Pairs { get; }
    public override string Id => "associative-recall";
    public override string Summary => "Read letters, each with a digit, then output the digit of one of the letters.";
    public override string Source => "J. Ba et al., Using Fast Weights to Attend to the Recent Past, NeurIPS 2016, arXiv:1610.06258";
    public override int Features => QuestionMark + 1;
    public override TargetSpec Target { get; } = TargetSpec.Class(Digits);
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { ForgetBias = 1, Epochs = 2300 };

    /// <summary>An accuracy of 99%.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; } = EqualChances.Of(Digits, "Always predict 0.");

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Recall,
        Teaches = "Storing several pairs, and retrieving the value that belongs to a key.",
        Encoding =
            "One symbol per step, one-hot of 26 letters, 10 digits and the question mark: letter, digit, letter, digit …, two question "
            + "marks, one of the letters. The target after the last step is its digit.",
        InputSymbols = [.. Names('a', Letters), .. Names('0', Digits), "?"],
        TargetSymbols = [.. Names('0', Digits)],
        Traps =
        [
            "With K pairs, predicting any of the digits read is correct at least one time in K. A network can stay at this score, "
            + "above the baseline, for a long time without having stored a pair.",
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

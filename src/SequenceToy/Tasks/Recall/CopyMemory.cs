namespace SequenceToy.Tasks.Recall;

/// <summary>A task that remembers symbols through a long run of blanks, then outputs them again.</summary>
/// <remarks>
/// <para>An example with three symbols and a delay of 5, with blanks as dots and the marker as an exclamation mark:</para>
/// <para><code>
/// read    C A F . . . . ! . . .
/// write   . . . . . . . . C A F
/// </code></para>
/// <para>Formula: S symbols drawn uniformly from 8, T − 1 blanks, a marker, S blanks; the target is T + S blanks, then the S symbols.
/// Encoding: the 8 symbols, the blank and the marker, one-hot; nine classes, the symbols and the blank, at each of the T + 2S steps.</para>
/// <para>Training uses the targets of all steps, as in the paper; accuracy counts only the last S, because a rule that knows the step but
/// remembers no symbol is correct on all the others. Its accuracy is 1/8, and its cross-entropy over all steps S · ln 8 / (T + 2S).
/// Training can stay at that value for a very long time.</para>
/// <para>Harder settings: more symbols and a longer delay. The paper has S = 10 and T of at least 100; the default, S = 3 and T = 30, is
/// scaled down to what an LSTM learns in a minute. With S = 10 (<c>copy-memory-s10</c>) the recommended training ends near the baseline,
/// which is the point of that task.</para>
/// <para>Source: M. Arjovsky, A. Shah and Y. Bengio, Unitary Evolution Recurrent Neural Networks, ICML 2016, "copying memory problem",
/// arXiv:1511.06464, after experiment 2 of S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997).</para>
/// </remarks>
public sealed record CopyMemory : SequenceTask
{
    private const int Kinds = 8;
    private const int Blank = Kinds;
    private const int Marker = Kinds + 1;
    private const int SourceRecalled = 10;

    // An output this much larger than the others has a probability of 1 in floating point.
    private const float Certain = 100;

    /// <summary>Creates the task for a number of symbols and a delay.</summary>
    /// <param name="recalled">The number S of symbols to recall, from 1 to 100000. Default: 3; the paper has 10.</param>
    /// <param name="delay">The steps T from the last symbol to the marker, from 1 to 100000. Default: 30; the paper has at least
    /// 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public CopyMemory(int recalled = 3, int delay = 30)
    {
        Recalled = Require.Between(recalled, 1, LengthRange.Limit, name: nameof(recalled));
        Delay = Require.Between(delay, 1, LengthRange.Limit, name: nameof(delay));
    }

    /// <summary>The number of symbols to recall.</summary>
    public int Recalled { get; }

    /// <summary>The number of steps from the last symbol to the marker.</summary>
    public int Delay { get; }

    /// <summary>The unique name of the task: <c>copy-memory-s10</c> for 10 symbols, as in the paper, otherwise
    /// <c>copy-memory</c>.</summary>
    public override string Id => Recalled == SourceRecalled ? "copy-memory-s10" : "copy-memory";
    public override string Summary => $"Remember {Recalled} symbols through a long run of blanks, then output them.";
    public override string Source =>
        "M. Arjovsky, A. Shah and Y. Bengio, Unitary Evolution Recurrent Neural Networks, ICML 2016, arXiv:1511.06464";
    public override int Features => Kinds + 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(Kinds + 1, TargetPlacement.EveryStep);

    public override RecommendedSettings Recommended =>
        RecallSettings.UntilSolved with { ForgetBias = 5, Epochs = Recalled == SourceRecalled ? 60 : 700 };

    /// <summary>An accuracy of 99% on the recalled symbols.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);

    public override Baseline Baseline => new(
        "Predict blank up to the marker, then always A.",
        [
            new(Metric.Accuracy, 1.0 / Kinds),
            new(Metric.CrossEntropy, Recalled * Math.Log(Kinds) / Steps)
            {
                Rule = "Predict blank up to the marker, then give each symbol the same probability.",
                Predict =
                    BaselinePredictions.AtEachStep((_, step) => [.. Enumerable.Repeat(0f, Kinds), IsUpToMarker(step) ? Certain : -Certain]),
            },
        ])
    {
        Predict = BaselinePredictions.AtEachStep((_, step) => [IsUpToMarker(step) ? Blank : 0]),
    };

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Recall,
        Teaches =
            "Remembering several symbols through a long delay, and a loss that looks small although nothing is remembered.",
        Encoding =
            "One symbol per step, one-hot: the symbols, blanks, a marker, as many blanks as symbols. The target is blank up to the marker, "
            + "then the symbols, a class per step. "
            + "Training uses all steps; accuracy counts only the recalled symbols.",
        InputSymbols = ["A", "B", "C", "D", "E", "F", "G", "H", ".", "!"],
        TargetSymbols = ["A", "B", "C", "D", "E", "F", "G", "H", "."],
        Traps =
        [
            "The accuracy over all steps is high even without memory: judge by the recalled symbols alone.",
            "A published loss may equal the baseline: with T = 1000 that is 10 · ln 8 / 1020 = 0.0204.",
            "Bai et al. 2018 use another encoding: the last S + 1 inputs are all markers, and a step is one number, not one-hot.",
        ],
        Published = Recalled == SourceRecalled
            ? [Weights("LSTM", 0.0204), Weights("GRU", 0.0197), Weights("TCN, a convolutional network,", 3.5e-5)] : [],
    };

    private int Steps => Delay + (2 * Recalled);

    private bool IsUpToMarker(int step) => step < Delay + Recalled;

    public override SequenceDataset Generate(int count, SeededRandom random)
    {
        var window = ReadThenWrite.Last(Recalled, Steps);
        return TaskSamples.Draw(this, count, random, () =>
        {
            var symbols = ReadThenWrite.Draw(Recalled, Kinds, random);
            int[] input = [.. symbols, .. Enumerable.Repeat(Blank, Delay - 1), Marker, .. Enumerable.Repeat(Blank, Recalled)];
            int[] answer = [.. Enumerable.Repeat(Blank, Delay + Recalled), .. symbols];
            return new Sample(Sequence.OneHot(input, Features), Sequence.FromIntegers(answer)) { ScoreMask = window };
        });
    }

    private static PublishedResult Weights(string model, double loss) => new(
        "Bai et al. 2018, table 1, arXiv:1803.01271", model
            + " of about 16,000 weights", "S = 10, T = 1000, in the paper's encoding", "cross-entropy over all steps", loss)
    {
        Quantity = PublishedQuantity.Score,
        Metric = Metric.CrossEntropy,
        IsVerified = true,
    };
}

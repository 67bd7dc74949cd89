namespace SequenceToy.Tasks.Recall;

/// <summary>Keep symbols through a long blank, then say them again.</summary>
/// <remarks>
/// <para>Three symbols and a delay of 5, blanks drawn as dots and the marker as an exclamation mark:</para>
/// <para><code>
/// read    C A F . . . . ! . . .
/// write   . . . . . . . . C A F
/// </code></para>
/// <para>Formula: S symbols, each of 8 with equal chance, T − 1 blanks, a marker, S blanks; the answer is T + S blanks, then the S symbols.
/// One-hot of the 8 symbols, the blank and the marker; nine classes, the symbols and the blank, at each of the T + 2S steps.</para>
/// <para>All answers are trained on, as in the source, but scores are about the last S alone: a network that remembers nothing is right on
/// all the others. It scores an accuracy of 1/8 there, and a
/// cross-entropy of S · ln 8 / (T + 2S) over all steps, at which training can stay for very long.</para>
/// <para>What makes it harder: more symbols and a longer delay. The source has S = 10 and T from 100 on; the default, S = 3 and T = 30, is
/// scaled down to what an LSTM learns in a minute.
/// With S = 10 (<c>copy-memory-s10</c>) the recommended training ends at the guess: that is what is to be seen.</para>
/// <para>Source: M. Arjovsky, A. Shah and Y. Bengio, Unitary Evolution Recurrent Neural Networks, ICML 2016, "copying memory problem",
/// arXiv:1511.06464, after experiment 2 of S. Hochreiter and J. Schmidhuber, Long Short-Term Memory, Neural Computation 9 (1997).</para>
/// </remarks>
public sealed record CopyMemory : SequenceTask
{
    private const int Kinds = 8;
    private const int Blank = Kinds;
    private const int Marker = Kinds + 1;
    private const int SourceRecalled = 10;

    // An output so much larger than the others has a probability of 1.
    private const float Certain = 100;

    /// <summary>The task for a number of symbols and a delay.</summary>
    /// <param name="recalled">Symbols to recall, S, from 1. Default: 3; the source has 10.</param>
    /// <param name="delay">Steps from the last symbol to the marker, T, from 1. Default: 30; the source has 100 and more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public CopyMemory(int recalled = 3, int delay = 30)
    {
        Recalled = Require.Between(recalled, 1, LengthRange.Limit, name: nameof(recalled));
        Delay = Require.Between(delay, 1, LengthRange.Limit, name: nameof(delay));
    }

    /// <summary>Symbols to recall.</summary>
    public int Recalled { get; }

    /// <summary>Steps from the last symbol to the marker.</summary>
    public int Delay { get; }

    /// <summary><c>copy-memory-s10</c> with as many symbols as in the source, otherwise <c>copy-memory</c>.</summary>
    public override string Id => Recalled == SourceRecalled ? "copy-memory-s10" : "copy-memory";
    public override string Summary => $"Keep {Recalled} symbols through a long blank, then say them again.";
    public override string Source =>
        "M. Arjovsky, A. Shah and Y. Bengio, Unitary Evolution Recurrent Neural Networks, ICML 2016, arXiv:1511.06464";
    public override int Features => Kinds + 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(Kinds + 1, TargetPlacement.EveryStep);

    public override RecommendedSettings Recommended =>
        RecallSettings.UntilSolved with { ForgetBias = 5, Epochs = Recalled == SourceRecalled ? 60 : 700 };

    /// <summary>99 of 100 symbols recalled.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);

    public override Baseline Baseline => new(
        "Say blank up to the marker, after it always A.",
        [
            new(Metric.Accuracy, 1.0 / Kinds),
            new(Metric.CrossEntropy, Recalled * Math.Log(Kinds) / Steps)
            {
                Rule = "Say blank up to the marker, after it give each symbol the same chance.",
                Answers =
                    BaselineAnswers.AtEachStep((_, step) => [.. Enumerable.Repeat(0f, Kinds), IsUpToMarker(step) ? Certain : -Certain]),
            },
        ])
    {
        Answers = BaselineAnswers.AtEachStep((_, step) => [IsUpToMarker(step) ? Blank : 0]),
    };

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Recall,
        Teaches =
            "Holding several things through a long time in which nothing happens, and a loss that looks small while nothing is remembered.",
        Encoding =
            "One symbol per step, one-hot: the symbols, blanks, a marker, as many blanks as symbols. The answer is blank until the marker "
            + "has been read, then the symbols, a class per step; "
            + "all steps are trained on, scores are about the recalled symbols.",
        InputSymbols = ["A", "B", "C", "D", "E", "F", "G", "H", ".", "!"],
        AnswerSymbols = ["A", "B", "C", "D", "E", "F", "G", "H", "."],
        Traps =
        [
            "Over all steps the share of right answers is high though nothing is remembered: score the recalled symbols alone.",
            "A published loss may be the guess: with T = 1000 it is 10 · ln 8 / 1020 = 0.0204.",
            "The encoding of Bai et al. 2018 differs: the last S + 1 inputs are all markers, and a step is one number, not one-hot.",
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
            + " of some 16000 weights", "S = 10, T = 1000, in the paper's own encoding", "cross-entropy over all steps", loss)
    {
        Quantity = PublishedQuantity.Score,
        Metric = Metric.CrossEntropy,
        IsVerified = true,
    };
}

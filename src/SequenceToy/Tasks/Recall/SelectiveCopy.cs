namespace SequenceToy.Tasks.Recall;

/// <summary>A task that picks symbols out of noise, then outputs them in order.</summary>
/// <remarks>
/// <para>An example with four symbols scattered among 12 steps, with noise as dots and the marker as an exclamation mark:</para>
/// <para><code>
/// read    . C . . A . . F . . C . ! ! ! !
/// write                           C A F C
/// </code></para>
/// <para>Formula: symbols s₁ … s_M, drawn uniformly from 8, occur in this order at M steps, and noise at the others; all choices of steps
/// are equally likely. Then come M markers; the target at the i-th marker is s_i. Encoding: the 8 symbols, noise and the marker, one-hot;
/// eight classes; only targets at markers count.</para>
/// <para>Harder settings: more symbols, and more noise between them. Unlike in copying, the input decides what to remember, not the
/// position. The paper has 16 symbols on 4096 steps; the default, 4 on 32, is scaled down to what an LSTM learns in a minute. The baseline
/// is correct one time in 8; its cross-entropy is ln 8.</para>
/// <para>Source: A. Gu and T. Dao, Mamba: Linear-Time Sequence Modeling with Selective State Spaces, 2023, "selective copying",
/// arXiv:2312.00752; the markers are those in the code of its predecessor, S4.</para>
/// </remarks>
public sealed record SelectiveCopy : SequenceTask
{
    private const int Kinds = 8;
    private const int Noise = Kinds;
    private const int SourceRecalled = 16;
    private const int SourceSteps = 4096;

    /// <summary>Creates the task for a number of symbols scattered among a number of steps.</summary>
    /// <param name="recalled">The number of symbols to recall, from 1 to <paramref name="steps"/>. Default: 4.</param>
    /// <param name="steps">The number of steps among which the symbols are scattered, from 1 to 100000. Default: 32.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public SelectiveCopy(int recalled = 4, int steps = 32)
    {
        Steps = Require.Between(steps, 1, LengthRange.Limit, name: nameof(steps));
        Recalled = Require.Between(recalled, 1, steps, "no more than steps", nameof(recalled));
    }

    /// <summary>The number of symbols to recall.</summary>
    public int Recalled { get; }

    /// <summary>The number of steps among which the symbols are scattered.</summary>
    public int Steps { get; }
    public override string Id => "selective-copy";
    public override string Summary => "Pick the symbols out of the noise, then output them in order.";
    public override string Source =>
        "A. Gu and T. Dao, Mamba: Linear-Time Sequence Modeling with Selective State Spaces, 2023, arXiv:2312.00752";
    public override int Features => Kinds + 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(Kinds, TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { ForgetBias = 1, Epochs = 100 };

    /// <summary>An accuracy of 99% on the recalled symbols.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; } = EqualChances.Of(Kinds, "Always predict the same symbol.");

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Recall,
        Teaches = "Remembering by content, not by position: the purpose of gates.",
        Encoding =
            "One symbol per step, one-hot: symbols at random steps among noise, then a marker for each. The targets at the markers are "
            + "the symbols in order, a class per step; other targets are masked (not used in the loss, not scored).",
        InputSymbols = ["A", "B", "C", "D", "E", "F", "G", "H", ".", "!"],
        TargetSymbols = ["A", "B", "C", "D", "E", "F", "G", "H"],
        Published = (Recalled, Steps) == (SourceRecalled, SourceSteps)
            ?
            [
                Layers("state-space model, two layers of S4, without selection", 0.183),
                Layers("state-space model, two layers of S6, without gates", 0.97),
                Layers("state-space model, two layers of Mamba", 0.998),
            ]
            : [],
    };

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var symbols = ReadThenWrite.Draw(Recalled, Kinds, random);
            return ReadThenWrite.Sample(Scatter(symbols, random), symbols, Features);
        });

    private static PublishedResult Layers(string model, double accuracy) => new(
        "Gu and Dao 2023, table 1", model
            + ", 64 units", "16 symbols on 4096 steps, 16 kinds with the noise; 400000 training steps in batches of 64", "accuracy",
            accuracy)
    {
        Quantity = PublishedQuantity.Score,
        Metric = Metric.Accuracy,
        IsVerified = true,
    };

    // Takes the next symbol with probability symbols left / steps left, which makes all choices of steps equally likely.
    private int[] Scatter(int[] symbols, SeededRandom random)
    {
        var scattered = new int[Steps];
        var next = 0;
        for (var i = 0; i < Steps; i++)
        {
            scattered[i] = random.NextInt32(1, Steps - i) <= symbols.Length - next ? symbols[next++] : Noise;
        }

        return scattered;
    }
}

namespace SequenceToy.Tasks.Recall;

/// <summary>Pick the symbols out of the noise, then say them in their order.</summary>
/// <remarks>
/// <para>Four symbols scattered over 12 steps, noise drawn as dots and the marker as an exclamation mark:</para>
/// <para><code>
/// read    . C . . A . . F . . C . ! ! ! !
/// write                           C A F C
/// </code></para>
/// <para>Formula: symbols s₁ … s_M, each of 8 with equal chance, stand in this order at M of the steps, each choice of places with equal
/// chance; noise stands at the others; then come M markers, at the i-th of which the answer is s_i. One-hot of the 8 symbols, noise and the
/// marker; eight classes; only answers at markers count.</para>
/// <para>What makes it harder: more symbols, more noise between them. Unlike in copying, when to remember does not depend on the time but
/// on what is read. The source has 16 symbols on 4096 steps; the default, 4 on 32, is scaled down to what an LSTM learns in a minute.
/// Guessing is right once in 8 times, a cross-entropy of ln 8.</para>
/// <para>Source: A. Gu and T. Dao, Mamba: Linear-Time Sequence Modeling with Selective State Spaces, 2023, "selective copying",
/// arXiv:2312.00752; the markers as in the code of that paper's forerunner S4.</para>
/// </remarks>
public sealed record SelectiveCopy : SequenceTask
{
    private const int Kinds = 8;
    private const int Noise = Kinds;
    private const int SourceRecalled = 16;
    private const int SourceSteps = 4096;

    /// <summary>The task for a number of symbols among a number of steps.</summary>
    /// <param name="recalled">Symbols to recall, from 1 to <paramref name="steps"/>. Default: 4.</param>
    /// <param name="steps">Steps over which they are scattered, from 1. Default: 32.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SelectiveCopy(int recalled = 4, int steps = 32)
    {
        Steps = Require.Between(steps, 1, LengthRange.Limit, name: nameof(steps));
        Recalled = Require.Between(recalled, 1, steps, "no more than steps", nameof(recalled));
    }

    /// <summary>Symbols to recall.</summary>
    public int Recalled { get; }

    /// <summary>Steps over which they are scattered.</summary>
    public int Steps { get; }
    public override string Id => "selective-copy";
    public override string Summary => "Pick the symbols out of the noise, then say them in their order.";
    public override string Source =>
        "A. Gu and T. Dao, Mamba: Linear-Time Sequence Modeling with Selective State Spaces, 2023, arXiv:2312.00752";
    public override int Features => Kinds + 2;
    public override TargetSpec Target { get; } = TargetSpec.Class(Kinds, TargetPlacement.EveryStep);
    public override RecommendedSettings Recommended { get; } = RecallSettings.AllEpochs with { ForgetBias = 1, Epochs = 100 };

    /// <summary>99 of 100 symbols recalled.</summary>
    public override Goal Goal { get; } = new(Metric.Accuracy, 0.99);
    public override Baseline Baseline { get; } = EqualChances.Of(Kinds, "Always say the same symbol.");

    public override TaskNotes Notes => new()
    {
        Family = TaskFamily.Recall,
        Teaches = "What is read, not the time, decides what is remembered: that is what gates are for.",
        Encoding =
            "One symbol per step, one-hot: symbols at random places among noise, then a marker for each. The answers at the markers are "
            + "the symbols in their order, a class per step; the others do not count.",
        InputSymbols = ["A", "B", "C", "D", "E", "F", "G", "H", ".", "!"],
        AnswerSymbols = ["A", "B", "C", "D", "E", "F", "G", "H"],
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

    // Each place takes the next symbol with the chance that makes every choice of places equally likely: symbols left over places left.
    private int[] Scatter(int[] symbols, SeededRandom random)
    {
        var places = new int[Steps];
        var next = 0;
        for (var i = 0; i < Steps; i++)
        {
            places[i] = random.NextInt32(1, Steps - i) <= symbols.Length - next ? symbols[next++] : Noise;
        }

        return places;
    }
}

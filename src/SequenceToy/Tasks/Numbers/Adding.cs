namespace SequenceToy.Tasks.Numbers;

/// <summary>Add the two marked numbers of a sequence.</summary>
/// <remarks>
/// <para><code>
/// value    0.5  0.25  0.75  0.125  0.5  0.25
/// marker    0    1     0     0      1    0      →  0.25 + 0.5 = 0.75
/// </code></para>
/// <para>Rule: values have equal chance from 0 to 1; two steps are marked 1, all others 0; y is the sum of the marked values. Which two
/// depends on the source: one in the first half (of T/2 steps, rounded down) and one in the second, or any two, each choice with equal
/// chance. Two features per step; one number after the last step.</para>
/// <para>What makes it harder: a longer T. Always saying 1 scores an MSE of exactly 1/6 = 0.1667, twice the variance of a value.</para>
/// <para>Sources: M. Arjovsky, A. Shah and Y. Bengio, Unitary Evolution Recurrent Neural Networks, ICML 2016, arXiv:1511.06464 (one in each
/// half, T from 100 to 750); S. Bai, J. Z. Kolter and V. Koltun, An Empirical Evaluation of Generic Convolutional and Recurrent Networks
/// for Sequence Modeling, 2018, arXiv:1803.01271 (anywhere, T from 200 to 600). Here the default T is 100 for both.</para>
/// </remarks>
public sealed record Adding : VariableLengthTask
{
    /// <summary>The task for a rule of marking and a length.</summary>
    /// <param name="markers">Where the two numbers are marked. Default: one in each half.</param>
    /// <param name="steps">T, the length of a sequence, from 2. Default: 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public Adding(MarkerPlacement markers = MarkerPlacement.OneInEachHalf, int steps = 100)
    {
        Markers = Require.Defined(markers, nameof(markers));
        Steps = Require.Between(steps, 2, LengthRange.Limit, name: nameof(steps));
        Notes = new TaskNotes
        {
            Family = TaskFamily.Numbers,
            Teaches = "Storing a number when told to, adding another, and ignoring all the rest.",
            Encoding =
                "A value from 0 to 1 and a marker per step, 1 for the two to add and 0 for the others; their sum after the last step.",
            Traps =
            [
                "The guess is often quoted as 0.1767; it is 1/6 = 0.1667.",
                "A published LSTM with an MSE of 0.164 after its budget is the guess, not a result of the cell.",
                "Three tasks go by the name of the adding problem: they differ in what may be marked, and adding-hs97 in range and answer "
                    + "too.",
            ],
            Published = markers == MarkerPlacement.OneInEachHalf ? [] : [Table("LSTM", 0.164), Table("GRU", 5.3e-5)],
        };
    }

    /// <summary>Where the two numbers are marked.</summary>
    public MarkerPlacement Markers { get; }

    /// <summary>The length of a sequence.</summary>
    public int Steps { get; }
    public override string LengthUnit => "numbers";
    public override LengthRange Lengths => new(Steps, Steps);

    /// <summary>From the two to add on.</summary>
    public override LengthRange AllowedLengths => new(2, LengthRange.Limit);

    /// <summary>From one number more than trained on to ten times as many.</summary>
    public override LengthRange TestLengths => Lengths.Beyond(10L * Steps);
    public override string Id => Markers == MarkerPlacement.OneInEachHalf ? "adding-urnn" : "adding-tcn";

    public override string Summary =>
        $"Add the two marked numbers, "
        + $"{(Markers == MarkerPlacement.OneInEachHalf ? "one in each half of the sequence" : "anywhere in the sequence")}.";

    public override string Source => Markers == MarkerPlacement.OneInEachHalf
        ? "M. Arjovsky et al., Unitary Evolution Recurrent Neural Networks, ICML 2016, arXiv:1511.06464"
        : "S. Bai et al., An Empirical Evaluation of Generic Convolutional and Recurrent Networks for Sequence Modeling, 2018, "
            + "arXiv:1803.01271";

    public override int Features => 2;
    public override TargetSpec Target { get; } = TargetSpec.Number();

    public override RecommendedSettings Recommended { get; } = FreshSamples.UntilSolved with
    {
        Samples = 2000,
        ValidationSplit = 0.5,
        HiddenSize = 32,
        ForgetBias = 1,
        Epochs = 300,
    };

    /// <summary>MSE at most 0.001, a small part of the guess's 1/6; the sources name no criterion.</summary>
    public override Goal Goal { get; } = new(Metric.Mse, 0.001);

    public override Baseline Baseline { get; } = new(
        "Always say 1.",
            [new(Metric.Mse, 1 / 6.0), new(Metric.Mae, 1 / 3.0), new(Metric.Nrmse, 1)])
    { Answers = BaselineAnswers.Always(1) };

    public override Baseline? BaselineFor(LengthRange lengths) => Baseline;

    public override TaskNotes Notes { get; }

    public override SequenceDataset Generate(int count, LengthRange lengths, SeededRandom random) =>
        TaskSamples.Draw(this, count, lengths, random, length =>
        {
            var pairs = new float[2 * length];
            for (var i = 0; i < length; i++)
            {
                pairs[2 * i] = random.NextSingle();
            }

            var (first, second) = Marked(length, random);
            (pairs[(2 * first) + 1], pairs[(2 * second) + 1]) = (1, 1);
            return new Sample(new Sequence(pairs, 2), [pairs[2 * first] + pairs[2 * second]]);
        });

    private (int First, int Second) Marked(int length, SeededRandom random)
    {
        if (Markers == MarkerPlacement.OneInEachHalf)
        {
            return (random.NextInt32(0, (length / 2) - 1), random.NextInt32(length / 2, length - 1));
        }

        // The second is drawn from the steps that are left.
        var first = random.NextInt32(0, length - 1);
        var second = random.NextInt32(0, length - 2);
        return (first, second < first ? second : second + 1);
    }

    private static PublishedResult Table(string model, double mse) =>
        new("Bai et al. 2018, table of results", model, "T = 600", "MSE on test sequences", mse)
        {
            Quantity = PublishedQuantity.Score,
            Metric = Metric.Mse,
            IsVerified = true,
        };
}

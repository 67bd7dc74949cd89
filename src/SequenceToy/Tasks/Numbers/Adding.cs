namespace SequenceToy.Tasks.Numbers;

/// <summary>The adding problem: add the two marked numbers of a sequence.</summary>
/// <remarks>
/// <para><code>
/// value    0.5  0.25  0.75  0.125  0.5  0.25
/// marker    0    1     0     0      1    0      →  0.25 + 0.5 = 0.75
/// </code></para>
/// <para>Rule: values are uniform from 0 to 1. Two steps have the marker 1, all others 0; y is the sum of the marked values. The marked
/// steps depend on the published source: one in the first half (T/2 steps, rounded down) and one in the second, or any two; all choices are
/// equally likely. Two features per step; one number after the last step.</para>
/// <para>Difficulty: grows with T. Always predicting 1 scores an MSE of exactly 1/6 = 0.1667, twice the variance of a value.</para>
/// <para>Sources: M. Arjovsky, A. Shah and Y. Bengio, Unitary Evolution Recurrent Neural Networks, ICML 2016, arXiv:1511.06464 (one in each
/// half, T from 100 to 750); S. Bai, J. Z. Kolter and V. Koltun, An Empirical Evaluation of Generic Convolutional and Recurrent Networks
/// for Sequence Modeling, 2018, arXiv:1803.01271 (anywhere, T from 200 to 600). The default here is T = 100 for both.</para>
/// </remarks>
public sealed record Adding : VariableLengthTask
{
    /// <summary>Creates the task for a placement of the markers and a sequence length.</summary>
    /// <param name="markers">The placement of the two markers. Default: one in each half.</param>
    /// <param name="steps">The length T of a sequence, at least 2. Default: 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public Adding(MarkerPlacement markers = MarkerPlacement.OneInEachHalf, int steps = 100)
    {
        Markers = Require.Defined(markers, nameof(markers));
        Steps = Require.Between(steps, 2, LengthRange.Limit, name: nameof(steps));
        Notes = new TaskNotes
        {
            Family = TaskFamily.Numbers,
            Teaches = "Storing a marked number, adding another, and ignoring the rest.",
            Encoding =
                "A value from 0 to 1 and a marker per step: 1 for the two numbers to add, 0 for the others. The target is their sum.",
            Traps =
            [
                "The baseline MSE is often quoted as 0.1767; it is 1/6 = 0.1667.",
                "A published LSTM with an MSE of 0.164 is only at the baseline: it has not learned the task.",
                "Three tasks are called the adding problem: their marker positions differ, and adding-hs97 has another range and target.",
            ],
            Published = markers == MarkerPlacement.OneInEachHalf ? [] : [Table("LSTM", 0.164), Table("GRU", 5.3e-5)],
        };
    }

    /// <summary>The placement of the two markers.</summary>
    public MarkerPlacement Markers { get; }

    /// <summary>The length T of a sequence in training.</summary>
    public int Steps { get; }
    public override string LengthUnit => "numbers";
    public override LengthRange Lengths => new(Steps, Steps);

    /// <summary>The allowed lengths: at least 2, because two numbers are added.</summary>
    public override LengthRange AllowedLengths => new(2, LengthRange.Limit);

    /// <summary>The test lengths: from one number more than in training to 10 times as many.</summary>
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

    /// <summary>MSE at most 0.001, far below the baseline's 1/6; the sources state no criterion.</summary>
    public override Goal Goal { get; } = new(Metric.Mse, 0.001);

    public override Baseline Baseline { get; } = new(
        "Always predict 1.",
            [new(Metric.Mse, 1 / 6.0), new(Metric.Mae, 1 / 3.0), new(Metric.Nrmse, 1)])
    { Predict = BaselinePredictions.Always(1) };

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

        // The second is drawn from the remaining steps.
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

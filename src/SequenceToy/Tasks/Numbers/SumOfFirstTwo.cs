namespace SequenceToy.Tasks.Numbers;

/// <summary>Add the first two numbers and ignore the rest.</summary>
/// <remarks>
/// <para><code>
/// 10  20  99   →  30
///  1   2 100   →   3
/// </code></para>
/// <para>Formula: y = x₁ + x₂. Numbers are whole, each from the range with equal chance; one feature per step; one answer, in the numbers'
/// unit.</para>
/// <para>What makes it harder: more steps to ignore after the two that matter. Guessing the mean scores an RMSE of √((n² − 1) / 6) for a
/// range of n whole numbers: 40.8 for 0 to 99, over all sequences there are; on a thousand drawn the measured baseline lies near it.</para>
/// <para>Source: the introductory LSTM tutorial this library grew from: 1000 sequences of three whole numbers from 0 to 99.</para>
/// </remarks>
public sealed record SumOfFirstTwo : SequenceTask
{
    /// <summary>The task for a number of steps and a range of values.</summary>
    /// <param name="steps">Numbers per sequence, from 2. Default: 3.</param>
    /// <param name="range">The whole numbers drawn. Default: 0 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SumOfFirstTwo(int steps = 3, NumberRange? range = null)
    {
        Steps = Require.Between(steps, 2, LengthRange.Limit, name: nameof(steps));
        Range = range ?? new NumberRange(0, 99);
    }

    /// <summary>Numbers per sequence.</summary>
    public int Steps { get; }

    /// <summary>The numbers drawn.</summary>
    public NumberRange Range { get; }
    public override string Id => "sum-of-first-two";
    public override string Summary => "Add the first two numbers and ignore the rest.";
    public override string Source => TutorialTask.Source;
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number();
    public override RecommendedSettings Recommended { get; } = new() { HiddenSize = 5, Epochs = 200, LearningRate = 0.03 };

    /// <summary>RMSE at most 0.5% of the answers' range: 0.99 for numbers from 0 to 99.</summary>
    public override Goal Goal => new(Metric.Rmse, Range.Width * 2 * TutorialTask.SolvedShareOfRange);
    public override Baseline Baseline => TutorialTask.Mean(Range, terms: 2);

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Numbers,
        Teaches = "Storing, adding, and ignoring: the third number is there to be let go of.",
        Encoding = TutorialTask.Encoding,
    };

    /// <summary>All but the first two.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(2, Steps - 2)];

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var numbers = Range.Draw(Steps, random);
            return new Sample(numbers, [numbers[0] + numbers[1]]);
        });
}

namespace SequenceToy.Tasks.Numbers;

/// <summary>The sum task: add the first two numbers and ignore the rest.</summary>
/// <remarks>
/// <para><code>
/// 10  20  99   →  30
/// 1 2 98 → 3 </code></para>
/// <para>Formula: y = x₁ + x₂. The numbers are integers, uniform in the range. One feature per step; one target, in the same unit.</para>
/// <para>Difficulty: grows with the steps to ignore. Predicting the mean scores an RMSE of √((n² − 1) / 6) for a range of n integers: 40.8
/// for 0 to 99. This value is for all possible sequences; the baseline measured on 1000 samples is close to it.</para>
/// <para>Source: an introductory LSTM tutorial, from which this library grew: 1000 sequences of three integers from 0 to 99.</para>
/// </remarks>
public sealed record SumOfFirstTwo : SequenceTask
{
    /// <summary>Creates the task for a number of steps and a range of values.</summary>
    /// <param name="steps">The number of steps per sequence, at least 2. Default: 3.</param>
    /// <param name="range">The range of the integers. Default: 0 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public SumOfFirstTwo(int steps = 3, NumberRange? range = null)
    {
        Steps = Require.Between(steps, 2, LengthRange.Limit, name: nameof(steps));
        Range = range ?? new NumberRange(0, 99);
    }

    /// <summary>The number of steps per sequence.</summary>
    public int Steps { get; }

    /// <summary>The range of the integers.</summary>
    public NumberRange Range { get; }
    public override string Id => "sum-of-first-two";
    public override string Summary => "Add the first two numbers and ignore the rest.";
    public override string Source => TutorialTask.Source;
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number();
    public override RecommendedSettings Recommended { get; } = new() { HiddenSize = 5, Epochs = 200, LearningRate = 0.03 };

    /// <summary>RMSE at most 0.5% of the targets' range: 0.99 for numbers from 0 to 99.</summary>
    public override Goal Goal => new(Metric.Rmse, Range.Width * 2 * TutorialTask.SolvedShareOfRange);
    public override Baseline Baseline => TutorialTask.Mean(Range, terms: 2);

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Numbers,
        Teaches = "Storing, adding and ignoring: the third number must not change the prediction.",
        Encoding = TutorialTask.Encoding,
    };

    /// <summary>All steps except the first two.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(2, Steps - 2)];

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var numbers = Range.Draw(Steps, random);
            return new Sample(numbers, [numbers[0] + numbers[1]]);
        });
}

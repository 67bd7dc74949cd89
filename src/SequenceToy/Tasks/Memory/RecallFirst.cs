namespace SequenceToy.Tasks.Memory;

/// <summary>The recall task: after the last step, output the first number.</summary>
/// <remarks>
/// <para><code>
/// 42  17  63   8   →  42
///  7   0  99  51   →   7
/// </code></para>
/// <para>Formula: y = x₁. The numbers are integers, uniform in the range. One feature per step; one target, in the same unit.</para>
/// <para>Difficulty: grows with the number of steps. Predicting the mean scores an RMSE of √((n² − 1) / 12) for a range of n integers: 28.9
/// for 0 to 99.</para>
/// <para>Source: the task "copy" (A, B, C, 0 → A) of the introductory LSTM tutorial from which this library grew.</para>
/// </remarks>
public sealed record RecallFirst : SequenceTask
{
    /// <summary>Creates the task for a number of steps and a range of values.</summary>
    /// <param name="steps">The number of steps per sequence, at least 1. Default: 4.</param>
    /// <param name="range">The range of the integers. Default: 0 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public RecallFirst(int steps = 4, NumberRange? range = null)
    {
        Steps = Require.Between(steps, 1, LengthRange.Limit, name: nameof(steps));
        Range = range ?? new NumberRange(0, 99);
    }

    /// <summary>The number of steps per sequence.</summary>
    public int Steps { get; }

    /// <summary>The range of the integers.</summary>
    public NumberRange Range { get; }
    public override string Id => "recall-first";
    public override string Summary => "After the last step, output the first number.";
    public override string Source => TutorialTask.Source;
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number();
    public override RecommendedSettings Recommended { get; } = new() { HiddenSize = 8, Epochs = 100, LearningRate = 0.03 };

    /// <summary>RMSE at most 0.5% of the targets' range: 0.495 for numbers from 0 to 99.</summary>
    public override Goal Goal => new(Metric.Rmse, Range.Width * TutorialTask.SolvedShareOfRange);
    public override Baseline Baseline => TutorialTask.Mean(Range, terms: 1);

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Memory,
        Teaches = "Keeping one number unchanged over steps that do not matter.",
        Encoding = TutorialTask.Encoding,
    };

    /// <summary>All steps except the first.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(1, Steps - 1)];

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var numbers = Range.Draw(Steps, random);
            return new Sample(numbers, [numbers[0]]);
        });
}

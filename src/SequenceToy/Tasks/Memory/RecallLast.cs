namespace SequenceToy.Tasks.Memory;

/// <summary>Say the last number again.</summary>
/// <remarks>
/// <para><code>
/// 42  17  63   →  63
///  7   0  99   →  99
/// </code></para>
/// <para>Formula: y = x_T for T steps. Numbers are whole, each from the range with equal chance; one feature per step; one answer, in the
/// numbers' unit.</para>
/// <para>What makes it easier than recalling the first: nothing has to be kept, all that came before is to be forgotten. Guessing the mean
/// scores an RMSE of √((n² − 1) / 12) for a range of n whole numbers: 28.9 for 0 to 99.</para>
/// <para>Source: the tutorial calls this "reverse" (A, B, C → C); the task the literature calls reverse writes the whole sequence
/// backwards.</para>
/// </remarks>
public sealed record RecallLast : SequenceTask
{
    /// <summary>The task for a number of steps and a range of values.</summary>
    /// <param name="steps">Numbers per sequence, from 1. Default: 3.</param>
    /// <param name="range">The whole numbers drawn. Default: 0 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public RecallLast(int steps = 3, NumberRange? range = null)
    {
        Steps = Require.Between(steps, 1, LengthRange.Limit, name: nameof(steps));
        Range = range ?? new NumberRange(0, 99);
    }

    /// <summary>Numbers per sequence.</summary>
    public int Steps { get; }

    /// <summary>The numbers drawn.</summary>
    public NumberRange Range { get; }
    public override string Id => "recall-last";
    public override string Summary => "Say the last number again.";
    public override string Source => TutorialTask.Source;
    public override int Features => 1;
    public override TargetSpec Target { get; } = TargetSpec.Number();
    public override RecommendedSettings Recommended { get; } = new() { HiddenSize = 8, Epochs = 100, LearningRate = 0.03 };

    /// <summary>RMSE at most 0.5% of the answers' range: 0.495 for numbers from 0 to 99.</summary>
    public override Goal Goal => new(Metric.Rmse, Range.Width * TutorialTask.SolvedShareOfRange);
    public override Baseline Baseline => TutorialTask.Mean(Range, terms: 1);

    public override TaskNotes Notes { get; } = new()
    {
        Family = TaskFamily.Memory,
        Teaches = "Letting go of everything that came before.",
        Encoding = TutorialTask.Encoding,
    };

    /// <summary>All but the last.</summary>
    public override ValueList<int> IgnoredSteps => [.. Enumerable.Range(0, Steps - 1)];

    public override SequenceDataset Generate(int count, SeededRandom random) =>
        TaskSamples.Draw(this, count, random, () =>
        {
            var numbers = Range.Draw(Steps, random);
            return new Sample(numbers, [numbers[Steps - 1]]);
        });
}

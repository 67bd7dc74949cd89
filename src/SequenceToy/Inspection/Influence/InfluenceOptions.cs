using System.Text.Json.Serialization;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>Options for measuring influence: samples, values and repeats. Immutable; all defaults are valid.</summary>
public sealed record InfluenceOptions
{
    private const double MaxStepsRead = 1_000_000;
    private const double MaxStepsReadBySnapshot = 30_000;
    private const double MaxStepsReadByPermutation = 4_000_000;
    private const double MaxOutputs = 500_000_000;

    // The number of weights times the steps read.
    private const double MaxWork = 3e11;
    private const double SamplesPerPoint = 4;
    private const double SamplesPerRepeat = 20;
    private const int MinSamplesSwapped = 20;
    private const int MinSamples = 10;

    /// <summary>The maximum number of samples to measure, taken from the beginning of the data; 1 to 10 million. Default: 200.</summary>
    /// <remarks>The range of a step is always that over all samples, measured or not.</remarks>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 200;

    /// <summary>The maximum number of values tried at each step, from 2 to 1000. Default: 21.</summary>
    public int Points { get; init => field = Require.Between(value, 2, 1000); } = 21;

    /// <summary>The number of times that a step's values are shuffled, from 1 to 1000. Default: 10.</summary>
    public int Repeats { get; init => field = Require.Between(value, 1, 1000); } = 10;

    /// <summary>The step of the prediction to measure, counted from 0, for networks that predict at every step. Default: null, the last
    /// scored step of each sequence.</summary>
    [JsonPropertyName("answerStep")]
    public int? PredictionStep { get; init => field = value is { } step ? Require.Between(step, 0, int.MaxValue) : null; }

    /// <summary>The way in which the steps of different sequences are aligned. Default: null, from the start if the measured predictions
    /// are all at the same step, otherwise from the target's step.</summary>
    public StepCounting? Counting { get; init => field = value is { } counting ? Require.Defined(counting) : null; }

    /// <summary>True to also measure each feature of a step alone, except for one-hot symbols. Default: true.</summary>
    /// <remarks>This multiplies the work by the number of features.</remarks>
    public bool ByFeature { get; init; } = true;

    /// <summary>The random seed for shuffling values; any integer. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>Returns defaults with fewer samples, points or repeats for long sequences: at most a few million steps are read.</summary>
    /// <remarks>
    /// <para>The swing (one step varied over its range) reads samples · points · steps², about a million steps at most. Up to 15 steps
    /// nothing is reduced; 100 steps use 5 points and 20 samples. The minimum is 2 points and 10 samples.</para>
    /// <para>The permutation reads samples · (repeats + 1) · steps², at most four million steps; samples matter more than repeats. 100
    /// steps use 80 samples and 4 repeats. The minimum is 20 samples and 1 repeat.</para>
    /// <para>The gradient reads samples · steps, at most a million steps: up to 5000 steps nothing is reduced.</para>
    /// </remarks>
    /// <param name="steps">The number of steps of the longest sequence, at least 1.</param>
    /// <param name="method">The method. Default: the swing (one step varied over its range).</param>
    public static InfluenceOptions ForSteps(int steps, InfluenceMethod method = InfluenceMethod.Swing)
    {
        Require.Between(steps, 1, int.MaxValue, name: nameof(steps));
        var options = new InfluenceOptions();
        return Require.Defined(method, nameof(method)) switch
        {
            InfluenceMethod.Permutation => options.CutForPermutation(steps),
            InfluenceMethod.Gradient => options with { Samples = Math.Clamp((int)(MaxStepsRead / steps), MinSamples, options.Samples) },
            InfluenceMethod.Swing => options.CutTo(MaxStepsRead, steps),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "method must be a value of InfluenceMethod."),
        };
    }

    /// <summary>Returns the options of <see cref="ForSteps"/>, with fewer samples for tens of thousands of classes, and without single
    /// features when these would take a large network more than about ten seconds.</summary>
    internal static InfluenceOptions For(NetworkShape shape, SequenceDataset data, InfluenceMethod method)
    {
        var options = ForSteps(data.MaxSteps, method);
        var (asked, fewest) = method == InfluenceMethod.Permutation
            ? (options.Repeats + 1, MinSamplesSwapped)
            : (options.Points, MinSamples);
        var outputs = (double)asked * data.MaxSteps * data.TargetSteps * data.Target.Size;
        var samples = Math.Min(options.Samples, Math.Max(fewest, (int)(MaxOutputs / outputs)));
        var work = (double)asked * samples * data.MaxSteps * data.MaxSteps * data.Features * ModelSummary.Of(shape).ParameterCount;
        return options with { Samples = samples, ByFeature = method == InfluenceMethod.Gradient || work <= MaxWork };
    }

    /// <summary>Returns options with which a snapshot takes about as long as an epoch.</summary>
    internal static InfluenceOptions ForSnapshots(int steps) =>
        new InfluenceOptions { Samples = 20, Points = 7, ByFeature = false }.CutTo(MaxStepsReadBySnapshot, steps);

    /// <summary>Returns options that count steps from the start if the task names ignored steps and no counting is set.</summary>
    internal InfluenceOptions CountedFor(ValueList<int> ignoredSteps) =>
        ignoredSteps.Count > 0 && Counting is null ? this with { Counting = StepCounting.FromStart } : this;

    private InfluenceOptions CutForPermutation(int steps)
    {
        var predictions = MaxStepsReadByPermutation / ((double)steps * steps);
        var repeats = Math.Clamp((int)Math.Sqrt(predictions / SamplesPerRepeat), 1, Repeats);
        return this with { Repeats = repeats, Samples = Math.Clamp((int)(predictions / (repeats + 1)), MinSamplesSwapped, Samples) };
    }

    private InfluenceOptions CutTo(double stepsRead, int steps)
    {
        var predictions = stepsRead / ((double)steps * steps);
        var points = Math.Clamp((int)Math.Sqrt(predictions / SamplesPerPoint), 2, Points);
        return this with { Points = points, Samples = Math.Clamp((int)(predictions / points), MinSamples, Samples) };
    }
}

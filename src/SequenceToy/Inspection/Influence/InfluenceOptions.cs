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

    // Without a training to compare with: one or two seconds for a small network.
    private const double MaxStepsReadInAll = 20_000_000;
    private const double MaxStepsReadByGradients = 50_000_000;

    // The number of weights times the steps read.
    private const double MaxWork = 3e11;
    private const double SamplesPerPoint = 4;
    private const double SamplesPerRepeat = 20;
    private const int MinSamplesSwapped = 20;
    private const int MinSamples = 10;

    // Two points, or one repeat besides the original order.
    private const int MinAsked = 2;

    // Fewer steps say little about where the influence is: fewer samples are measured first.
    private const int MinStepsMeasured = 16;

    /// <summary>The maximum number of samples to measure, taken from the beginning of the data; 1 to 10 million. Default: 200.</summary>
    /// <remarks>The range of a step is always that over all samples, measured or not.</remarks>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 200;

    /// <summary>The maximum number of steps to measure, at least 1. Default: 2,147,483,647, every step.</summary>
    /// <remarks>Of more steps, these are measured: the first, the last, and others spread evenly between them; with 1, only the
    /// last.</remarks>
    public int Steps { get; init => field = Require.Between(value, 1, int.MaxValue); } = int.MaxValue;

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

    /// <summary>Returns defaults with fewer samples, points, repeats or steps for long sequences: at most 20 million steps are read, in
    /// all sequences together.</summary>
    /// <remarks>
    /// <para>The swing (one step varied over its range) reads samples · points · steps², about a million steps up to 223 steps. Up to 15
    /// steps nothing is reduced; 100 steps use 5 points and 20 samples. The minimum is 2 points and 10 samples.</para>
    /// <para>The permutation reads samples · (repeats + 1) · steps², at most four million steps up to 316 steps; samples matter more than
    /// repeats. 100 steps use 80 samples and 4 repeats. The minimum is 20 samples and 1 repeat.</para>
    /// <para>Swing and permutation measure every step up to 1,000 and 707 steps. Of longer sequences they measure
    /// <see cref="Steps"/>, so that their work no longer grows with the length: 10,000 steps use 100 and 50 of them. If fewer than 16 steps
    /// would remain, fewer samples are measured instead.</para>
    /// <para>The gradient reads samples · steps, at most a million steps: up to 5000 steps nothing is reduced.</para>
    /// <para>A result chooses its own defaults: every step is measured as long as this reads no more steps than its training did.</para>
    /// </remarks>
    /// <param name="steps">The number of steps of the longest sequence, at least 1.</param>
    /// <param name="method">The method. Default: the swing (one step varied over its range).</param>
    public static InfluenceOptions ForSteps(int steps, InfluenceMethod method = InfluenceMethod.Swing) =>
        ForBudget(steps, method, MaxStepsReadInAll);

    /// <summary>Returns the options of <see cref="ForSteps"/> with another budget.</summary>
    /// <param name="steps">The number of steps of the longest sequence.</param>
    /// <param name="method">The method.</param>
    /// <param name="stepsRead">The total number of steps to read, over all samples; exceeded only by a single step of a single
    /// sample.</param>
    /// <param name="samples">The number of samples there are.</param>
    /// <param name="symbols">The number of one-hot symbols, all of which the swing tries up to the default of <see cref="Points"/>; 0 for
    /// numbers.</param>
    internal static InfluenceOptions ForBudget(
        int steps, InfluenceMethod method, double stepsRead, int samples = int.MaxValue, int symbols = 0)
    {
        Require.Between(steps, 1, int.MaxValue, name: nameof(steps));
        var options = new InfluenceOptions();
        return Require.Defined(method, nameof(method)) switch
        {
            InfluenceMethod.Permutation => options.CutForPermutation(steps).LimitSteps(stepsRead, steps, samples, method),
            InfluenceMethod.Gradient => options with { Samples = Math.Clamp((int)(MaxStepsRead / steps), MinSamples, options.Samples) },
            InfluenceMethod.Swing => options.CutTo(MaxStepsRead, steps, symbols).LimitSteps(stepsRead, steps, samples, method),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "method must be a value of InfluenceMethod."),
        };
    }

    /// <summary>Returns the options of <see cref="ForSteps"/>, with fewer samples for tens of thousands of classes,
    /// without single features when these would take a large network more than about ten seconds, and with all one-hot symbols up to
    /// 21.</summary>
    /// <param name="shape">The network's shape.</param>
    /// <param name="data">The samples.</param>
    /// <param name="method">The method.</param>
    /// <param name="trained">The total number of steps that training read, over all samples and epochs; null when
    /// unknown.</param>
    internal static InfluenceOptions For(NetworkShape shape, SequenceDataset data, InfluenceMethod method, double? trained = null)
    {
        var stepsRead = trained is { } known ? Math.Max(FewestStepsRead(method, data.MaxSteps), known) : MaxStepsReadInAll;
        var symbols = method == InfluenceMethod.Swing && ValueGrid.AreSymbols(data) ? data.Features : 0;
        var options = ForBudget(data.MaxSteps, method, stepsRead, data.Count, symbols);
        if (method == InfluenceMethod.Gradient)
        {
            return options.LimitGradients(Math.Max(MaxStepsReadByGradients, trained ?? 0), data.MaxSteps, data.Target.Size);
        }

        var (asked, fewest) = (options.AskedPerSample(method), method == InfluenceMethod.Permutation ? MinSamplesSwapped : MinSamples);
        var outputs = (double)asked * data.MaxSteps * data.TargetSteps * data.Target.Size;
        var samples = Math.Min(options.Samples, Math.Max(fewest, (int)(MaxOutputs / outputs)));
        var measured = Math.Min(options.Steps, data.MaxSteps);
        var work = (double)asked * samples * measured * data.MaxSteps * data.Features * ModelSummary.Of(shape).ParameterCount;
        return options with { Samples = samples, ByFeature = work <= MaxWork && measured == data.MaxSteps };
    }

    /// <summary>Returns the options for a single sequence, measured as the samples of <see cref="For"/> are.</summary>
    /// <param name="steps">The number of steps of the sequence.</param>
    /// <param name="method">The method.</param>
    /// <param name="trained">The total number of steps that training read, over all samples and epochs.</param>
    internal static InfluenceOptions ForOne(int steps, InfluenceMethod method, double trained) =>
        ForBudget(steps, method, Math.Max(FewestStepsRead(method, steps), trained), samples: 1);

    /// <summary>Returns options with which a snapshot takes about as long as an epoch.</summary>
    /// <param name="steps">The number of steps of the longest sequence.</param>
    /// <param name="samples">The number of samples there are.</param>
    /// <param name="epoch">The number of steps that an epoch reads, over all samples.</param>
    internal static InfluenceOptions ForSnapshots(int steps, int samples, double epoch) =>
        new InfluenceOptions { Samples = 20, Points = 7, ByFeature = false }.CutTo(MaxStepsReadBySnapshot, steps)
            .LimitSteps(Math.Max(FewestStepsRead(InfluenceMethod.Swing, steps), epoch), steps, samples, InfluenceMethod.Swing);

    /// <summary>Returns options with fewer samples, so that the gradients of all outputs read at most a number of steps.</summary>
    internal InfluenceOptions LimitGradients(double stepsRead, int steps, int outputs) =>
        this with { Samples = (int)Math.Clamp(stepsRead / ((double)outputs * steps), 1, Samples) };

    /// <summary>Returns options that count steps from the start if the task names ignored steps and no counting is set.</summary>
    internal InfluenceOptions CountedFor(ValueList<int> ignoredSteps) =>
        ignoredSteps.Count > 0 && Counting is null ? this with { Counting = StepCounting.FromStart } : this;

    // However little was trained, every step of short sequences is measured. Longer ones are long compared with such a training.
    private static double FewestStepsRead(InfluenceMethod method, int steps)
    {
        var isPermutation = method == InfluenceMethod.Permutation;
        var (fewest, samples) = isPermutation ? (MaxStepsReadByPermutation, MinSamplesSwapped) : (MaxStepsRead, MinSamples);
        var longest = Math.Sqrt(fewest / (MinAsked * samples));
        return steps <= longest ? fewest : fewest * longest / steps;
    }

    private int AskedPerSample(InfluenceMethod method) => method == InfluenceMethod.Permutation ? Repeats + 1 : Points;

    // Each measured step of a sample reads the whole sequence as often as it is asked.
    private InfluenceOptions LimitSteps(double stepsRead, int steps, int samples, InfluenceMethod method)
    {
        var fewest = Math.Min(method == InfluenceMethod.Permutation ? 2 : 1, Samples);
        var measured = Math.Clamp(samples, fewest, Samples);
        var most = Math.Max(fewest, stepsRead / ((double)AskedPerSample(method) * steps));
        if (most >= (double)measured * steps)
        {
            return this;
        }

        var kept = (int)Math.Max(most / measured, Math.Min(most / fewest, MinStepsMeasured));
        return this with { Steps = kept, Samples = (int)Math.Clamp(most / kept, fewest, Samples) };
    }

    private InfluenceOptions CutForPermutation(int steps)
    {
        var predictions = MaxStepsReadByPermutation / ((double)steps * steps);
        var repeats = Math.Clamp((int)Math.Sqrt(predictions / SamplesPerRepeat), 1, Repeats);
        return this with { Repeats = repeats, Samples = Math.Clamp((int)(predictions / (repeats + 1)), MinSamplesSwapped, Samples) };
    }

    // A symbol that is not tried may be the only one that matters: fewer samples are measured instead.
    private InfluenceOptions CutTo(double stepsRead, int steps, int symbols = 0)
    {
        var fewest = Math.Clamp(symbols, MinAsked, Points);
        var predictions = stepsRead / ((double)steps * steps);
        var points = Math.Clamp((int)Math.Sqrt(predictions / SamplesPerPoint), fewest, Points);
        return this with { Points = points, Samples = Math.Clamp((int)(predictions / points), MinSamples, Samples) };
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(InfluenceOptions), PrintMembers);
}

using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>On what, and how finely, influence is measured. Immutable; each default is valid.</summary>
public sealed record InfluenceOptions
{
    private const double MaxStepsRead = 1_000_000;
    private const double MaxStepsReadBySnapshot = 30_000;
    private const double MaxStepsReadByPermutation = 4_000_000;
    private const double MaxOutputs = 500_000_000;

    // Weights times steps read.
    private const double MaxWork = 3e11;
    private const double SamplesPerPoint = 4;
    private const double SamplesPerRepeat = 20;
    private const int MinSamplesSwapped = 20;
    private const int MinSamples = 10;

    /// <summary>How many samples to measure on at most, the first ones, from 1 to 10 million; the range of a step is that over all samples.
    /// Default: 200.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 200;

    /// <summary>How many values a step runs over at most, from 2 to 1000. Default: 21.</summary>
    public int Points { get; init => field = Require.Between(value, 2, 1000); } = 21;

    /// <summary>How often a step's values are swapped for the permutation, from 1 to 1000. Default: 10.</summary>
    public int Repeats { get; init => field = Require.Between(value, 1, 1000); } = 10;

    /// <summary>For networks that answer at every step, the step of the answer asked about, from 0. Default: null, the last scored step of
    /// each sequence.</summary>
    public int? AnswerStep { get; init => field = value is { } step ? Require.Between(step, 0, int.MaxValue) : null; }

    /// <summary>Which steps of different sequences are put together. Default: null, from the start where the answers asked about are all at
    /// the same step, otherwise from the answer.</summary>
    public StepCounting? Counting { get; init => field = value is { } counting ? Require.Defined(counting) : null; }

    /// <summary>Whether each feature of a step is measured by itself too, where there are several and they are no symbols: as many times
    /// the work as there are features. Default: true.</summary>
    public bool ByFeature { get; init; } = true;

    /// <summary>Decides how values are swapped; any whole number. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>The defaults for short sequences; for longer ones fewer samples, points or repeats, so that no method reads more than some
    /// million steps.</summary>
    /// <remarks>
    /// <para>A swing reads samples · points · steps² of them, at most a million or little more: up to 15 steps nothing is cut; at 100 steps
    /// 5 points and 20 samples are left; never less than 2 and 10.</para>
    /// <para>A permutation reads samples · (repeats + 1) · steps², at most four million, and needs samples more than repeats: at 100 steps
    /// 80 samples and 4 repeats are left; never less than 20 and 1.</para>
    /// <para>A gradient reads samples · steps, at most a million: up to 5000 steps nothing is cut.</para>
    /// </remarks>
    /// <param name="steps">Steps of the longest sequence, from 1.</param>
    /// <param name="method">How it is measured. Default: the swing.</param>
    public static InfluenceOptions ForSteps(int steps, InfluenceMethod method = InfluenceMethod.Swing)
    {
        Require.Between(steps, 1, int.MaxValue, name: nameof(steps));
        var options = new InfluenceOptions();
        return Require.Defined(method, nameof(method)) switch
        {
            InfluenceMethod.Permutation => options.CutForPermutation(steps),
            InfluenceMethod.Gradient => options with { Samples = Math.Clamp((int)(MaxStepsRead / steps), MinSamples, options.Samples) },
            InfluenceMethod.Swing => options.CutTo(MaxStepsRead, steps),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "method must be one of InfluenceMethod."),
        };
    }

    /// <summary><see cref="ForSteps"/>, with fewer samples where answers are so wide, as of tens of thousands of classes, that their
    /// numbers take longer than the steps read; never fewer than there. Not feature by feature where a large network would read many
    /// features of long sequences for longer than some ten seconds.</summary>
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

    /// <summary>Little enough that a snapshot takes about as long as an epoch.</summary>
    internal static InfluenceOptions ForSnapshots(int steps) =>
        new InfluenceOptions { Samples = 20, Points = 7, ByFeature = false }.CutTo(MaxStepsReadBySnapshot, steps);

    /// <summary>Steps that a task says should be ignored are counted from the start, so all are, unless it was said otherwise.</summary>
    internal InfluenceOptions CountedFor(ValueList<int> ignoredSteps) =>
        ignoredSteps.Count > 0 && Counting is null ? this with { Counting = StepCounting.FromStart } : this;

    private InfluenceOptions CutForPermutation(int steps)
    {
        var answers = MaxStepsReadByPermutation / ((double)steps * steps);
        var repeats = Math.Clamp((int)Math.Sqrt(answers / SamplesPerRepeat), 1, Repeats);
        return this with { Repeats = repeats, Samples = Math.Clamp((int)(answers / (repeats + 1)), MinSamplesSwapped, Samples) };
    }

    private InfluenceOptions CutTo(double stepsRead, int steps)
    {
        var answers = stepsRead / ((double)steps * steps);
        var points = Math.Clamp((int)Math.Sqrt(answers / SamplesPerPoint), 2, Points);
        return this with { Points = points, Samples = Math.Clamp((int)(answers / points), MinSamples, Samples) };
    }
}

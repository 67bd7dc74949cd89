using SequenceToy.Data;

namespace SequenceToy.Inspection.Influence;

/// <summary>On what, and how finely, influence is measured. Immutable; each default is valid.</summary>
public sealed record InfluenceOptions
{
    private const double MostStepsRead = 1_000_000;
    private const double MostStepsReadBySnapshot = 30_000;
    private const double SamplesPerPoint = 4;
    private const int FewestSamples = 10;

    /// <summary>How many samples to measure on at most, the first ones, from 1 to 10 million; the range of a step is that over all samples. Default: 200.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000_000); } = 200;

    /// <summary>How many values a step runs over at most, from 2 to 1000. Default: 21.</summary>
    public int Points { get; init => field = Require.Between(value, 2, 1000); } = 21;

    /// <summary>How often a step's values are swapped for the permutation, from 1 to 1000. Default: 10.</summary>
    public int Repeats { get; init => field = Require.Between(value, 1, 1000); } = 10;

    /// <summary>For networks that answer at every step, the step of the answer asked about, from 0. Default: null, the last scored step of each sequence.</summary>
    public int? AnswerStep { get; init => field = value is { } step ? Require.Between(step, 0, int.MaxValue) : null; }

    /// <summary>Which steps of different sequences are put together. Default: null, from the start where the answers asked about are all at the same step, otherwise from the answer.</summary>
    public StepCounting? Counting { get; init => field = value is { } counting ? Require.Defined(counting) : null; }

    /// <summary>Decides how values are swapped; any whole number. Default: 0.</summary>
    public int Seed { get; init; }

    /// <summary>The defaults for short sequences; for longer ones fewer samples and points, so that a swing reads a million steps or little more.</summary>
    /// <remarks>A swing reads samples · points · steps² of them. Up to 15 steps nothing is cut; at 100 steps 5 points and 20 samples are left; never less than 2 and 10.</remarks>
    /// <param name="steps">Steps of the longest sequence, from 1.</param>
    public static InfluenceOptions ForSteps(int steps)
    {
        Require.Between(steps, 1, int.MaxValue, name: nameof(steps));
        return new InfluenceOptions().CutTo(MostStepsRead, steps);
    }

    /// <summary>Little enough that a snapshot takes about as long as an epoch.</summary>
    internal static InfluenceOptions ForSnapshots(int steps) => new InfluenceOptions { Samples = 20, Points = 7 }.CutTo(MostStepsReadBySnapshot, steps);

    /// <summary>Steps that a task says should be ignored are counted from the start, so all are, unless it was said otherwise.</summary>
    internal InfluenceOptions CountedFor(ValueList<int> ignoredSteps) =>
        ignoredSteps.Count > 0 && Counting is null ? this with { Counting = StepCounting.FromStart } : this;

    private InfluenceOptions CutTo(double stepsRead, int steps)
    {
        var answers = stepsRead / ((double)steps * steps);
        var points = Math.Clamp((int)Math.Sqrt(answers / SamplesPerPoint), 2, Points);
        return this with { Points = points, Samples = Math.Clamp((int)(answers / points), FewestSamples, Samples) };
    }
}

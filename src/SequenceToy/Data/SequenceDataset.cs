using System.Collections;

namespace SequenceToy.Data;

/// <summary>Many sequences with their right answers: all of the same features and kind of answer, of equal or different lengths.
/// Immutable.</summary>
/// <remarks>Inside, numbers lie in flat arrays, sequences padded with zeros to the longest: [count, steps, features].</remarks>
public sealed class SequenceDataset : IReadOnlyList<Sample>
{
    internal const int MaxFeatures = 65_536;

    internal SequenceDataset(
        int features, TargetSpec target, int steps, float[] inputs, float[] targets, int[]? lengths, bool[]? mask, bool[]? window = null)
    {
        Features = features;
        Target = target;
        MaxSteps = steps;
        Inputs = inputs;
        Targets = targets;
        Lengths = lengths;
        Mask = mask;
        ScoreMask = window;
        Count = inputs.Length / (steps * features);
    }

    /// <summary>How many samples there are, at least 1.</summary>
    public int Count { get; }

    /// <summary>How many numbers each step has.</summary>
    public int Features { get; }

    /// <summary>How many steps the longest sequence has.</summary>
    public int MaxSteps { get; }

    /// <summary>How many steps the shortest sequence has.</summary>
    public int MinSteps => Lengths is null ? MaxSteps : Lengths.Min();

    /// <summary>What the right answers look like.</summary>
    public TargetSpec Target { get; }

    /// <summary>[count, steps, features], padded with zeros.</summary>
    internal float[] Inputs { get; }

    /// <summary>[count, width] or [count, steps, width], padded with zeros.</summary>
    internal float[] Targets { get; }

    /// <summary>[count], or null when all sequences have the same length.</summary>
    internal int[]? Lengths { get; }

    /// <summary>[count, steps], false beyond a sequence's end; null when every step of every sequence counts, or the answers are after the
    /// last step.</summary>
    internal bool[]? Mask { get; }

    /// <summary>[count, steps], true where an answer is scored; null when every answer that counts is.</summary>
    internal bool[]? ScoreMask { get; }

    /// <summary>How many answers a sample has room for: 1, or one per step.</summary>
    internal int TargetSteps => Target.Placement == TargetPlacement.LastStep ? 1 : MaxSteps;

    /// <summary>The sample at a position, from 0.</summary>
    public Sample this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var length = LengthOf(index);
            var answers = Target.Placement == TargetPlacement.LastStep ? 1 : length;
            return new Sample(
                new Sequence(Inputs.AsSpan(index * MaxSteps * Features, length * Features), Features),
                new Sequence(Targets.AsSpan(index * TargetSteps * Target.Width, answers * Target.Width), Target.Width))
            {
                Mask = FlagsOf(Mask, index, length),
                ScoreMask = FlagsOf(ScoreMask, index, length),
            };
        }
    }

    /// <summary>A dataset of samples.</summary>
    /// <param name="samples">At least one; all with as many features as the first.</param>
    /// <param name="target">What the answers look like.</param>
    /// <exception cref="ArgumentException">A sample that does not fit; its position and what is wrong are named.</exception>
    public static SequenceDataset FromSamples(IEnumerable<Sample> samples, TargetSpec target)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(target);
        return SamplePacking.Pack(samples.ToArray(), target);
    }

    /// <summary>A dataset of samples drawn one after the other: what a task's <c>Generate</c> needs.</summary>
    /// <param name="count">How many, from 1.</param>
    /// <param name="target">What the answers look like.</param>
    /// <param name="draw">Makes the next sample.</param>
    /// <exception cref="ArgumentException">No samples asked for, or one that does not fit (its position and what is wrong are named), or
    /// more than 2²⁸ numbers in all, padded to the longest sequence.</exception>
    public static SequenceDataset Draw(int count, TargetSpec target, Func<Sample> draw)
    {
        Require.Between(count, 1, Array.MaxLength, name: nameof(count));
        Require.NotNull(target, nameof(target));
        Require.NotNull(draw, nameof(draw));
        DatasetLimits.CheckDrawn(count, 1, 1, target);
        var samples = new Sample[count];
        var longest = 0;
        for (var i = 0; i < count; i++)
        {
            samples[i] = draw();

            // Whatever else is wrong with it is found when all are packed.
            if (samples[i]?.Input is { } input && input.Steps > longest)
            {
                longest = input.Steps;
                DatasetLimits.CheckDrawn(count, longest, input.Features, target);
            }
        }

        return SamplePacking.Pack(samples, target);
    }

    /// <summary>A dataset of sequences of one feature, each with one number as the answer after its last step.</summary>
    /// <param name="inputs">[count][steps].</param>
    /// <param name="targets">[count].</param>
    /// <exception cref="ArgumentException">Arrays that are empty or do not fit together, or a number that is not finite; the position is
    /// named.</exception>
    public static SequenceDataset FromArrays(float[][] inputs, float[] targets) =>
        ArrayReading.Read(inputs, targets, values => new Sequence(values), TargetSpec.Number(), value => [value]);

    /// <summary>A dataset of sequences, each with one or more numbers as the answer after its last step.</summary>
    /// <param name="inputs">[count][steps][features].</param>
    /// <param name="targets">[count][width].</param>
    /// <inheritdoc cref="FromArrays(float[][], float[])" path="/exception"/>
    public static SequenceDataset FromArrays(float[][][] inputs, float[][] targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var width = targets.Length == 0 ? 1 : Math.Max(targets[0]?.Length ?? 1, 1);
        return ArrayReading.Read(
            inputs, targets, Sequence.FromSteps, TargetSpec.Number(width), values => new Sequence(values, Math.Max(values.Length, 1)));
    }

    /// <summary>A dataset of sequences, each with a class as the answer after its last step.</summary>
    /// <param name="inputs">[count][steps][features].</param>
    /// <param name="targets">[count]: indices of classes, from 0.</param>
    /// <param name="classes">How many classes there are, from 2.</param>
    /// <inheritdoc cref="FromArrays(float[][], float[])" path="/exception"/>
    public static SequenceDataset FromArrays(float[][][] inputs, int[] targets, int classes) =>
        ArrayReading.Read(inputs, targets, Sequence.FromSteps, TargetSpec.Class(classes), index => [index]);

    /// <summary>Some of the samples, in their order.</summary>
    /// <param name="start">The first one's position, from 0.</param>
    /// <param name="count">How many, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A range outside the dataset.</exception>
    public SequenceDataset Slice(int start, int count)
    {
        Require.Between(start, 0, Count - 1, name: nameof(start));
        Require.Between(count, 1, Count - start, name: nameof(count));
        var input = MaxSteps * Features;
        var target = TargetSteps * Target.Width;
        return new SequenceDataset(
            Features,
            Target,
            MaxSteps,
            Inputs.AsSpan(start * input, count * input).ToArray(),
            Targets.AsSpan(start * target, count * target).ToArray(),
            Lengths?.AsSpan(start, count).ToArray(),
            Mask?.AsSpan(start * MaxSteps, count * MaxSteps).ToArray(),
            ScoreMask?.AsSpan(start * MaxSteps, count * MaxSteps).ToArray());
    }

    /// <inheritdoc/>
    public IEnumerator<Sample> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The steps of one sample's sequence.</summary>
    internal int LengthOf(int index) => Lengths is null ? MaxSteps : Lengths[index];

    /// <summary>Some of the samples, in the order given.</summary>
    internal SequenceDataset Pick(int[] samples)
    {
        var input = MaxSteps * Features;
        var target = TargetSteps * Target.Width;
        return new SequenceDataset(
            Features, Target, MaxSteps, Rows(Inputs, input)!, Rows(Targets, target)!, Rows(Lengths, 1), Rows(Mask, MaxSteps),
                Rows(ScoreMask, MaxSteps));

        T[]? Rows<T>(T[]? all, int size) =>
            all is null ? null : [.. samples.SelectMany(sample => new ArraySegment<T>(all, sample * size, size))];
    }

    /// <summary>Refuses samples of another kind: with other features, or other answers.</summary>
    internal void CheckKind(int features, TargetSpec target, string name)
    {
        if (Features != features)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{name} must have {features} features per step, as the training samples have; it had {Features}."), name);
        }

        if (!Target.HasShapeOf(target))
        {
            throw new ArgumentException(
                $"{name} must have answers like the training samples' ({target.ToText()}); it had {Target.ToText()}.", name);
        }
    }

    /// <summary>The same samples with other numbers: what scaling gives.</summary>
    internal SequenceDataset WithValues(float[] inputs, float[] targets) =>
        new(Features, Target, MaxSteps, inputs, targets, Lengths, Mask, ScoreMask);

    /// <summary>Whether all answers there is room for count.</summary>
    internal bool EveryAnswerCounts => Target.Placement == TargetPlacement.LastStep || (Mask is null && Lengths is null);

    /// <summary>Whether the answer at a sample's target step counts.</summary>
    internal bool Counts(int index, int step) =>
        Target.Placement == TargetPlacement.LastStep || (Mask is null ? step < LengthOf(index) : Mask[(index * MaxSteps) + step]);

    /// <summary>Whether the answer at a sample's target step is one that a score is about.</summary>
    internal bool IsScored(int index, int step) => Counts(index, step) && (ScoreMask is null || ScoreMask[(index * MaxSteps) + step]);

    // Null says that all steps count, whatever other samples need flags for.
    private ValueList<bool>? FlagsOf(bool[]? flags, int index, int length) =>
        flags is null || !flags.AsSpan(index * MaxSteps, length).Contains(false) ? null
            : ValueList.Create<bool>(flags.AsSpan(index * MaxSteps, length));
}

using System.Collections;

namespace SequenceToy.Data;

/// <summary>A dataset of sequences and their targets, all with the same number of features and kind of target. Immutable.</summary>
/// <remarks>Sequences can have different lengths; they are stored in flat arrays, padded with zeros: [count, steps, features].</remarks>
public sealed class SequenceDataset : IReadOnlyList<Sample>
{
    internal const int MaxFeatures = 65_536;
    internal const double MaxWeight = 1e6;

    internal SequenceDataset(
        int features, TargetSpec target, int steps, float[] inputs, float[] targets, int[]? lengths, bool[]? mask, bool[]? window = null,
        double[]? weights = null)
    {
        Features = features;
        Target = target;
        MaxSteps = steps;
        Inputs = inputs;
        Targets = targets;
        Lengths = lengths;
        Mask = mask;
        ScoreMask = window;
        Weights = weights;
        Count = inputs.Length / (steps * features);
    }

    /// <summary>The number of samples, at least 1.</summary>
    public int Count { get; }

    /// <summary>The number of features per step.</summary>
    public int Features { get; }

    /// <summary>The number of steps of the longest sequence.</summary>
    public int MaxSteps { get; }

    /// <summary>The number of steps of the shortest sequence.</summary>
    public int MinSteps => Lengths is null ? MaxSteps : Lengths.Min();

    /// <summary>The kind, size and placement of the targets.</summary>
    public TargetSpec Target { get; }

    /// <summary>The input columns that the features come from, with their names and labels; null when the features have no
    /// names.</summary>
    public ValueList<InputColumn>? InputColumns { get; internal init; }

    /// <summary>The way the samples were read from a table; null for samples that were not.</summary>
    public TableSource? Table { get; internal init; }

    /// <summary>The names of the features, [<see cref="Features"/>]; null without names.</summary>
    public ValueList<string>? FeatureNames => InputColumns is { } columns ? InputColumn.FeatureNamesOf(columns) : null;

    /// <summary>The inputs, [count, steps, features], padded with zeros.</summary>
    internal float[] Inputs { get; }

    /// <summary>The targets, [count, width] or [count, steps, width], padded with zeros.</summary>
    internal float[] Targets { get; }

    /// <summary>The lengths, [count]; null when all sequences have the same length.</summary>
    internal int[]? Lengths { get; }

    /// <summary>The steps used in the loss, [count, steps], false in padding; null when all are used or targets are after the last
    /// step.</summary>
    internal bool[]? Mask { get; }

    /// <summary>The scored steps, [count, steps]; null when all steps used in the loss are scored.</summary>
    internal bool[]? ScoreMask { get; }

    /// <summary>The weight of each sample in the loss, [count]; null when all are 1.</summary>
    internal double[]? Weights { get; }

    /// <summary>The weight of each class in the loss, [classes]; null when all are 1. Training sets it.</summary>
    internal ValueList<double>? ClassWeights { get; private init; }

    /// <summary>True when a target may have another weight in the loss than 1.</summary>
    internal bool IsWeighted => Weights is not null || ClassWeights is not null;

    /// <summary>The number of targets stored per sample: 1, or one per step.</summary>
    internal int TargetSteps => Target.Placement == TargetPlacement.LastStep ? 1 : MaxSteps;

    /// <summary>Gets the sample at a position, counted from 0.</summary>
    public Sample this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var length = LengthOf(index);
            var predictions = Target.Placement == TargetPlacement.LastStep ? 1 : length;
            return new Sample(
                new Sequence(Inputs.AsSpan(index * MaxSteps * Features, length * Features), Features),
                new Sequence(Targets.AsSpan(index * TargetSteps * Target.Width, predictions * Target.Width), Target.Width))
            {
                Mask = FlagsOf(Mask, index, length),
                ScoreMask = FlagsOf(ScoreMask, index, length),
                Weight = Weights?[index] ?? 1,
            };
        }
    }

    /// <summary>Returns the numbers of samples, steps and features, and the kind of target, with their names: <c>150 samples of 4 to 12
    /// steps with 2 features (a, b); target: one of 3 classes (x, y, z) after the last step</c>.</summary>
    public override string ToString() => DatasetText.Of(this);

    /// <summary>Creates a dataset from samples.</summary>
    /// <param name="samples">The samples, at least one, all with as many features as the first.</param>
    /// <param name="target">The kind, size and placement of the targets.</param>
    /// <exception cref="ArgumentException">A sample does not fit; the message names its position and the problem.</exception>
    /// <example><code>
    /// using SequenceToy.Data;
    /// Sample[] samples = [new([10, 20, 99], [30]), new([1, 2, 3], [3])];
    /// var data = SequenceDataset.FromSamples(samples, TargetSpec.Number());
    /// </code></example>
    public static SequenceDataset FromSamples(IEnumerable<Sample> samples, TargetSpec target)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(target);
        return SamplePacking.Pack(samples.ToArray(), target);
    }

    /// <summary>Creates a dataset from samples drawn one by one, as a task's <c>Generate</c> does.</summary>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <param name="target">The kind, size and placement of the targets.</param>
    /// <param name="draw">The function that returns the next sample.</param>
    /// <exception cref="ArgumentException">The count is 0, a sample does not fit (the message names its position and the problem), or the
    /// samples have more than 2²⁸ numbers when padded to the longest sequence.</exception>
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

            // All other problems are found when the samples are packed.
            if (samples[i]?.Input is { } input && input.Steps > longest)
            {
                longest = input.Steps;
                DatasetLimits.CheckDrawn(count, longest, input.Features, target);
            }
        }

        return SamplePacking.Pack(samples, target);
    }

    /// <summary>Creates a dataset from sequences of one feature, each with one number as the target after its last step.</summary>
    /// <param name="inputs">The sequences, [count][steps].</param>
    /// <param name="targets">The targets, [count].</param>
    /// <exception cref="ArgumentException">Arrays are empty or do not fit together, or a number is not finite; the message names the
    /// position.</exception>
    /// <example><code>
    /// using SequenceToy.Data;
    /// var data = SequenceDataset.FromArrays([[10, 20, 99], [1, 2, 3]], [30, 3]);
    /// </code></example>
    public static SequenceDataset FromArrays(float[][] inputs, float[] targets) =>
        ArrayReading.Read(inputs, targets, values => new Sequence(values), TargetSpec.Number(), value => [value]);

    /// <summary>Creates a dataset from sequences, each with one or more numbers as the target after its last step.</summary>
    /// <param name="inputs">The sequences, [count][steps][features].</param>
    /// <param name="targets">The targets, [count][width].</param>
    /// <inheritdoc cref="FromArrays(float[][], float[])" path="/exception"/>
    public static SequenceDataset FromArrays(float[][][] inputs, float[][] targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var width = targets.Length == 0 ? 1 : Math.Max(targets[0]?.Length ?? 1, 1);
        return ArrayReading.Read(
            inputs, targets, Sequence.FromSteps, TargetSpec.Number(width), values => new Sequence(values, Math.Max(values.Length, 1)));
    }

    /// <summary>Creates a dataset from sequences, each with a class as the target after its last step.</summary>
    /// <param name="inputs">The sequences, [count][steps][features].</param>
    /// <param name="targets">The class indices, [count], counted from 0.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <inheritdoc cref="FromArrays(float[][], float[])" path="/exception"/>
    public static SequenceDataset FromArrays(float[][][] inputs, int[] targets, int classes) =>
        ArrayReading.Read(inputs, targets, Sequence.FromSteps, TargetSpec.Class(classes), index => [index]);

    /// <summary>Returns the same samples with names for the features, which predictions, reports and saved models then show.</summary>
    /// <param name="names">The names, [<see cref="Features"/>], all different.</param>
    /// <exception cref="ArgumentException">The number of names is wrong, or one is null or occurs twice.</exception>
    public SequenceDataset WithFeatureNames(ValueList<string> names)
    {
        ColumnNames.Check(names, nameof(names));
        return names.Count == Features
            ? With([.. names.Select(name => new InputColumn(name))], Table)
            : throw new ArgumentException(
                FormattableString.Invariant($"names must have {Features} names, one per feature; it had {names.Count}."), nameof(names));
    }

    /// <summary>Returns consecutive samples as a dataset.</summary>
    /// <param name="start">The position of the first sample, counted from 0.</param>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The range is outside the dataset.</exception>
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
            ScoreMask?.AsSpan(start * MaxSteps, count * MaxSteps).ToArray(),
            Weights?.AsSpan(start, count).ToArray())
        { ClassWeights = ClassWeights, InputColumns = InputColumns, Table = Table };
    }

    /// <summary>Returns the same samples with other weights in the loss, such as larger ones for rare samples.</summary>
    /// <remarks>A loss is the weighted mean, so only ratios of weights matter. Scores and baselines are not weighted.</remarks>
    /// <param name="weights">The weight of each sample, [count], from 0 to 1 million; it replaces <see cref="Sample.Weight"/>.</param>
    /// <exception cref="ArgumentException">The number of weights is not that of the samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is outside its range, or NaN.</exception>
    public SequenceDataset WithSampleWeights(params ReadOnlySpan<double> weights)
    {
        if (weights.Length != Count)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"weights must have one weight per sample ({Count}); it had {weights.Length}."),
                nameof(weights));
        }

        foreach (var weight in weights)
        {
            Require.Between(weight, 0, MaxWeight, nameof(weights));
        }

        return new SequenceDataset(Features, Target, MaxSteps, Inputs, Targets, Lengths, Mask, ScoreMask, weights.ToArray())
        {
            ClassWeights = ClassWeights,
            InputColumns = InputColumns,
            Table = Table,
        };
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

    /// <summary>Returns the number of steps of one sample's sequence.</summary>
    internal int LengthOf(int index) => Lengths is null ? MaxSteps : Lengths[index];

    /// <summary>Returns some of the samples, in the given order.</summary>
    internal SequenceDataset Pick(int[] samples)
    {
        var input = MaxSteps * Features;
        var target = TargetSteps * Target.Width;
        return new SequenceDataset(
            Features, Target, MaxSteps, Rows(Inputs, input)!, Rows(Targets, target)!, Rows(Lengths, 1), Rows(Mask, MaxSteps),
                Rows(ScoreMask, MaxSteps), Rows(Weights, 1))
        { ClassWeights = ClassWeights, InputColumns = InputColumns, Table = Table };

        T[]? Rows<T>(T[]? all, int size)
        {
            if (all is null)
            {
                return null;
            }

            var rows = new T[samples.Length * size];
            for (var i = 0; i < samples.Length; i++)
            {
                all.AsSpan(samples[i] * size, size).CopyTo(rows.AsSpan(i * size, size));
            }

            return rows;
        }
    }

    /// <summary>Throws for samples with other features or another kind of target.</summary>
    /// <param name="features">The number of features.</param>
    /// <param name="target">The target.</param>
    /// <param name="columns">The columns of the features; null without names.</param>
    /// <param name="name">The name of the argument for messages.</param>
    internal void CheckKind(int features, TargetSpec target, ValueList<InputColumn>? columns, string name)
    {
        if (Features != features)
        {
            throw new ArgumentException(
                $"{name} must have {NumberFormat.Plain(features, "feature")} per step, as the training samples have; it had "
                + $"{Features}.",
                name);
        }

        if (!Target.HasShapeOf(target))
        {
            throw new ArgumentException(
                $"{name} must have the training samples' kind of target ({target.ToText()}); it had {Target.ToText()}.", name);
        }

        if (Target.OtherMeaning(target) is { } difference)
        {
            throw new ArgumentException($"{name} must have the training samples' target {difference}.", name);
        }

        if (columns is not null && InputColumns is { } own && InputColumn.Difference(columns, own) is { } other)
        {
            throw new ArgumentException($"{name} must have the training samples' input columns; {other}.", name);
        }
    }

    /// <summary>Returns the same samples with other numbers, such as scaled ones.</summary>
    internal SequenceDataset WithValues(float[] inputs, float[] targets) =>
        new(Features, Target, MaxSteps, inputs, targets, Lengths, Mask, ScoreMask, Weights)
        {
            ClassWeights = ClassWeights,
            InputColumns = InputColumns,
            Table = Table,
        };

    /// <summary>Returns the same samples with weights of the classes: [classes]; null for none.</summary>
    internal SequenceDataset WithClassWeights(ValueList<double>? weights) =>
        new(Features, Target, MaxSteps, Inputs, Targets, Lengths, Mask, ScoreMask, Weights)
        {
            ClassWeights = weights,
            InputColumns = InputColumns,
            Table = Table,
        };

    /// <summary>Returns the weight in the loss of the target at a sample's target step, which counts.</summary>
    internal double WeightOf(int index, int step) =>
        (Weights?[index] ?? 1) * (ClassWeights?[(int)Targets[(index * TargetSteps) + step]] ?? 1);

    /// <summary>Returns the same samples with the columns that their features come from.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="table">How they were read; null for samples that are not from a table.</param>
    internal SequenceDataset With(ValueList<InputColumn>? columns, TableSource? table) =>
        new(Features, Target, MaxSteps, Inputs, Targets, Lengths, Mask, ScoreMask, Weights)
        {
            ClassWeights = ClassWeights,
            InputColumns = columns,
            Table = table,
        };

    /// <summary>True when all stored targets count.</summary>
    internal bool EveryTargetCounts => Target.Placement == TargetPlacement.LastStep || (Mask is null && Lengths is null);

    /// <summary>Returns true when the target at a sample's target step counts.</summary>
    internal bool Counts(int index, int step) =>
        Target.Placement == TargetPlacement.LastStep || (Mask is null ? step < LengthOf(index) : Mask[(index * MaxSteps) + step]);

    /// <summary>Returns true when the target at a sample's target step is scored.</summary>
    internal bool IsScored(int index, int step) => Counts(index, step) && (ScoreMask is null || ScoreMask[(index * MaxSteps) + step]);

    // Null means that all steps count, even where other samples need flags.
    private ValueList<bool>? FlagsOf(bool[]? flags, int index, int length) =>
        flags is null || !flags.AsSpan(index * MaxSteps, length).Contains(false) ? null
            : ValueList.Create<bool>(flags.AsSpan(index * MaxSteps, length));
}

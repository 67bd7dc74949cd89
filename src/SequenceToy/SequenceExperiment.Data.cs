using SequenceToy.Experiments;
using SequenceToy.Scaling;

namespace SequenceToy;

/// <content>Samples and scaling.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>Sets the number of samples drawn from the task and their use; omitted values stay unchanged. For your own samples, only
    /// <paramref name="validationSplit"/> applies.</summary>
    /// <param name="count">The number of samples for training and validation together, from 1 to 10 million.</param>
    /// <param name="validationSplit">The share of the samples for validation, from 0 to below 1. Of your own samples,
    /// <see cref="WithSplit"/> says which.</param>
    /// <param name="testSamples">The number of test samples, from 1 to 10 million.</param>
    /// <param name="freshEachEpoch">True to draw new training samples in each epoch.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    /// <exception cref="InvalidOperationException">The samples are your own, and another value than
    /// <paramref name="validationSplit"/> is given. Or the validation samples are from <see cref="WithValidationData"/>, so
    /// <paramref name="validationSplit"/> does not apply.</exception>
    public SequenceExperiment WithSamples(
        int? count = null, double? validationSplit = null, int? testSamples = null, bool? freshEachEpoch = null)
    {
        if (Task is null && (count is not null || testSamples is not null || freshEachEpoch is not null))
        {
            throw new InvalidOperationException(
                "The samples are your own, not drawn from a task: only validationSplit of WithSamples applies.");
        }

        if (validationSplit is not null && Settings.Split == Split.Given)
        {
            throw new InvalidOperationException(
                "The validation samples are given by WithValidationData: validationSplit of WithSamples does not apply.");
        }

        return With(Settings with
        {
            Samples = Allowed(count, 1, 10_000_000, nameof(count)) ?? Settings.Samples,
            ValidationSplit = validationSplit ?? Settings.ValidationSplit,
            TestSamples = testSamples ?? Settings.TestSamples,
            FreshDataEachEpoch = freshEachEpoch ?? Settings.FreshDataEachEpoch,
        });
    }

    /// <summary>Sets how your own samples are divided into training and validation samples.</summary>
    /// <param name="split">The split, such as <see cref="Split.InOrder"/>. Default of an experiment: <see cref="Split.Shuffled"/>.</param>
    /// <remarks>It replaces the samples of <see cref="WithValidationData"/>.</remarks>
    /// <exception cref="ArgumentException">The split is <see cref="Split.Given"/>, or does not name one group per
    /// sample.</exception>
    /// <exception cref="InvalidOperationException">The samples are drawn from a task, so each is independent of all others.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Data;
    /// float[][] windows = [[1, 2, 3], [2, 3, 4], [3, 4, 5], [4, 5, 6], [5, 6, 7]];
    /// var samples = SequenceDataset.FromArrays(windows, [4, 5, 6, 7, 8]);
    /// using var result = SequenceExperiment.For(samples).WithSplit(Split.InOrder).Run();
    /// </code></example>
    public SequenceExperiment WithSplit(Split split)
    {
        if (Task is not null)
        {
            throw new InvalidOperationException(
                $"WithSplit needs your own samples; those of {Task.Id} are drawn independently, so all splits are alike.");
        }

        Require.NotNull(split, nameof(split)).Check(Settings.Samples);
        return split == Split.Given
            ? throw new ArgumentException(
                "split must choose validation samples among the given ones; it was given: use WithValidationData.", nameof(split))
            : With(Settings with { Split = split }).With(parts.Given with { Validation = null });
    }

    /// <summary>Sets the period of your own series, for the baseline that repeats the value one period before the target.</summary>
    /// <param name="period">The number of steps from one season to the next, such as 12 for monthly data; from 2 to the number of steps of
    /// the shortest sequence. Default of an experiment: found in the training samples if it is clear.</param>
    /// <remarks>The targets must be the values that follow the inputs by one step, with a range like that of an input feature; otherwise
    /// the baseline does not apply. Training is unchanged.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The period is out of range.</exception>
    /// <exception cref="InvalidOperationException">The samples are drawn from a task, which has its own baseline, or the targets are
    /// classes.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Data;
    /// float[][] weeks = [[5, 6, 1, 2, 3, 4, 4], [6, 1, 2, 3, 4, 4, 5], [1, 2, 3, 4, 4, 5, 6], [2, 3, 4, 4, 5, 6, 1]];
    /// var samples = SequenceDataset.FromArrays(weeks, [5, 6, 1, 2]);
    /// using var result = SequenceExperiment.For(samples).WithPeriod(7).Run();
    /// </code></example>
    public SequenceExperiment WithPeriod(int period)
    {
        if (parts.Source is not SampleSource { Given: var samples })
        {
            throw new InvalidOperationException($"WithPeriod needs your own samples; {Task!.Id} has its own baseline.");
        }

        if (samples.Target.Kind != TargetKind.Number)
        {
            throw new InvalidOperationException($"WithPeriod needs targets that are numbers; they were {samples.Target.ToText()}.");
        }

        return period >= 2 && period <= samples.MinSteps
            ? With(Settings with { Period = period })
            : throw new ArgumentOutOfRangeException(
                nameof(period),
                FormattableString.Invariant(
                    $"period must be from 2 to {samples.MinSteps} (the steps of the shortest sequence); it was {period}."));
    }

    /// <summary>Validates on other samples, for the validation loss and early stopping; all samples of the experiment are trained
    /// on.</summary>
    /// <param name="data">The samples, with the features and the kind of target of the training samples.</param>
    /// <remarks>It replaces the split. Without test samples, the result is scored on these samples, too.</remarks>
    /// <exception cref="ArgumentException">The samples have another number of features or another kind of target.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Data;
    /// var training = SequenceDataset.FromArrays([[1, 2], [2, 3], [3, 4]], [3, 4, 5]);
    /// var validation = SequenceDataset.FromArrays([[4, 5], [5, 6]], [6, 7]);
    /// using var result = SequenceExperiment.For(training).WithValidationData(validation).WithTraining(batchSize: 3).Run();
    /// </code></example>
    public SequenceExperiment WithValidationData(SequenceDataset data)
    {
        Require.NotNull(data, nameof(data)).CheckKind(
            parts.Source.Features, parts.Source.Target, parts.Source.InputColumns, nameof(data));
        return With(Settings with { Split = Split.Given }).With(parts.Given with { Validation = data });
    }

    /// <summary>Scores the result on your own samples, instead of validation samples or test samples drawn from the task.</summary>
    /// <param name="data">The samples, with the features and the kind of target of the training samples.</param>
    /// <exception cref="ArgumentException">The samples have another number of features or another kind of target.</exception>
    public SequenceExperiment WithTestData(SequenceDataset data)
    {
        Require.NotNull(data, nameof(data));
        data.CheckKind(parts.Source.Features, parts.Source.Target, parts.Source.InputColumns, nameof(data));
        return With(parts.Given with { Test = data });
    }

    /// <summary>Scales inputs and numeric targets to a range; omitted values stay unchanged if the scaling was already min-max.</summary>
    /// <param name="low">The scaled value of the minimum. Default: null, which keeps the current value (0 unless set before).</param>
    /// <param name="high">The scaled value of the maximum, above <paramref name="low"/>. Default: null, which keeps the current value (1
    /// unless set before).</param>
    /// <param name="perFeature">True to scale each feature by its own range; false for one common range. Default: null, which keeps the
    /// current value (true unless set before).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public SequenceExperiment WithMinMaxScaling(double? low = null, double? high = null, bool? perFeature = null)
    {
        return WithScaling(Changed(Settings.InputScaler), Changed(Settings.TargetScaler));

        MinMaxScaler Changed(Scaler scaler)
        {
            var before = scaler as MinMaxScaler ?? new MinMaxScaler();
            return new MinMaxScaler(low ?? before.Low, high ?? before.High) { PerFeature = perFeature ?? before.PerFeature };
        }
    }

    /// <summary>Scales inputs and numeric targets to a mean of 0 and a standard deviation of 1.</summary>
    public SequenceExperiment WithStandardScaling() => WithScaling(new StandardScaler(), new StandardScaler());

    /// <summary>Removes the scaling of inputs and targets.</summary>
    public SequenceExperiment WithoutScaling() => WithScaling(new NoScaler(), new NoScaler());

    /// <summary>Sets the scaling of inputs and of numeric targets separately.</summary>
    /// <param name="inputs">The scaling of inputs.</param>
    /// <param name="targets">The scaling of numeric targets; classes are never scaled.</param>
    public SequenceExperiment WithScaling(Scaler inputs, Scaler targets) =>
        With(Settings with { InputScaler = inputs, TargetScaler = targets });

    private SequenceExperiment With(GivenData given) => new(parts with { Given = given });

    private static int? Allowed(int? value, int lowest, int highest, string name) =>
        value is { } given ? Require.Between(given, lowest, highest, name: name) : null;
}

using SequenceToy.Scaling;

namespace SequenceToy;

/// <content>What is trained and tested on, and how it is scaled.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>How many samples to draw from the task, and how they are used.</summary>
    /// <param name="count">Samples for training and validation together, from 1.</param>
    /// <param name="validationSplit">Share of them, the last ones, kept for validation; from 0 to below 1.</param>
    /// <param name="testSamples">Fresh samples to score the result on, from 1.</param>
    /// <param name="freshEachEpoch">Whether each epoch draws new training samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    /// <exception cref="InvalidOperationException">The samples are one's own: there is nothing to draw from.</exception>
    public SequenceExperiment WithSamples(
        int? count = null, double? validationSplit = null, int? testSamples = null, bool? freshEachEpoch = null)
    {
        if (Task is null && (count is not null || testSamples is not null || freshEachEpoch is not null))
        {
            throw new InvalidOperationException(
                "The samples are given, not drawn from a task: of WithSamples only validationSplit applies.");
        }

        return With(Settings with
        {
            Samples = Allowed(count, 1, 10_000_000, nameof(count)) ?? Settings.Samples,
            ValidationSplit = validationSplit ?? Settings.ValidationSplit,
            TestSamples = testSamples ?? Settings.TestSamples,
            FreshDataEachEpoch = freshEachEpoch ?? Settings.FreshDataEachEpoch,
        });
    }

    /// <summary>Samples of one's own to score the result on, instead of validation samples or fresh ones from the task.</summary>
    /// <param name="data">Samples with as many features and the same kind of answer as those trained on.</param>
    /// <exception cref="ArgumentException">Other features or another kind of answer.</exception>
    public SequenceExperiment WithTestData(SequenceDataset data)
    {
        Require.NotNull(data, nameof(data));
        data.CheckKind(parts.Source.Features, parts.Source.Target, nameof(data));
        return new SequenceExperiment(parts with { Test = data });
    }

    /// <summary>Min-max scaling of inputs and of answers that are numbers; what is not given keeps its value where the scaling was min-max
    /// before.</summary>
    /// <param name="low">Where the smallest value goes. Default: null, as it was, at first 0.</param>
    /// <param name="high">Where the largest value goes, above <paramref name="low"/>. Default: null, as it was, at first 1.</param>
    /// <param name="perFeature">Whether each feature has a range of its own, or one range spans them all. Default: null, as it was, at
    /// first true.</param>
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

    /// <summary>Scaling of inputs and of answers that are numbers to a mean of 0 and a standard deviation of 1.</summary>
    public SequenceExperiment WithStandardScaling() => WithScaling(new StandardScaler(), new StandardScaler());

    /// <summary>No scaling.</summary>
    public SequenceExperiment WithoutScaling() => WithScaling(new NoScaler(), new NoScaler());

    /// <summary>Scaling of inputs and of answers by recipes of their own.</summary>
    /// <param name="inputs">How inputs are scaled.</param>
    /// <param name="targets">How answers that are numbers are scaled; classes never are.</param>
    public SequenceExperiment WithScaling(Scaler inputs, Scaler targets) =>
        With(Settings with { InputScaler = inputs, TargetScaler = targets });

    private static int? Allowed(int? value, int lowest, int highest, string name) =>
        value is { } given ? Require.Between(given, lowest, highest, name: name) : null;
}

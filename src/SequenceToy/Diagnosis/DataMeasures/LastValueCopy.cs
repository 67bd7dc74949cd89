using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.DataMeasures;

/// <summary>Compares the predictions with the last value of the input feature that has the range of the target.</summary>
/// <remarks>With a target at every step, the last value is the input at that step.</remarks>
internal static class LastValueCopy
{
    private const int MaxFeatures = 64;
    private const int MaxNumbers = 16;

    // The ranges of a feature and its next values have most of their lengths in common.
    private const double CommonRange = 0.5;

    /// <summary>Returns the comparison for the number that is copied most closely; null when no feature has its range.</summary>
    public static LastValueMatch? Closest(TrainedModel model, SequenceDataset training, SequenceDataset heldOut)
    {
        var columns = Enumerable.Range(0, Math.Min(training.Target.Width, MaxNumbers))
            .Select(number => (Number: number, Feature: FeatureOf(training, number)))
            .Where(column => column.Feature is not null).ToArray();
        if (columns.Length == 0)
        {
            return null;
        }

        var predictions = model.Evaluate(heldOut).Predictions;
        return columns.Select(column => Compare(heldOut, predictions, column.Number, column.Feature!.Value)).OfType<LastValueMatch>()
            .MaxBy(match => match.WithLastValue - match.WithTarget);
    }

    // The feature whose last value is most similar to the target in training; null when none has its range.
    private static int? FeatureOf(SequenceDataset training, int number)
    {
        var features = new PairSums[Math.Min(training.Features, MaxFeatures)];
        for (var feature = 0; feature < features.Length; feature++)
        {
            features[feature] = new PairSums();
        }

        foreach (var (sample, step, target) in SampleValues.Scored(training))
        {
            for (var feature = 0; feature < features.Length; feature++)
            {
                features[feature].Add(Input(training, sample, step, feature), training.Targets[(target * training.Target.Width) + number]);
            }
        }

        var best = Enumerable.Range(0, features.Length).Where(feature => HaveCommonRange(features[feature]))
            .Where(feature => features[feature].Correlation > 0).DefaultIfEmpty(-1)
            .MaxBy(feature => feature < 0 ? 0 : features[feature].Correlation);
        return best < 0 ? null : best;
    }

    private static bool HaveCommonRange(PairSums pairs)
    {
        var common = Math.Min(pairs.HighestX, pairs.HighestY) - Math.Max(pairs.LowestX, pairs.LowestY);
        return common > CommonRange * Math.Max(pairs.HighestX - pairs.LowestX, pairs.HighestY - pairs.LowestY);
    }

    private static LastValueMatch? Compare(SequenceDataset heldOut, float[] predictions, int number, int feature)
    {
        var (withLast, withTarget, ofLast) = (new PairSums(), new PairSums(), new PairSums());
        foreach (var (sample, step, target) in SampleValues.Scored(heldOut))
        {
            var (last, index) = (Input(heldOut, sample, step, feature), (target * heldOut.Target.Width) + number);
            withLast.Add(predictions[index], last);
            withTarget.Add(predictions[index], heldOut.Targets[index]);
            ofLast.Add(last, heldOut.Targets[index]);
        }

        return withLast.Correlation is { } copied && withTarget.Correlation is { } right && ofLast.MeanSquare > 0
            ? new LastValueMatch(feature, number, copied, right, Math.Sqrt(withTarget.MeanSquare / ofLast.MeanSquare))
            : null;
    }

    private static float Input(SequenceDataset data, int sample, int step, int feature) =>
        data.Inputs[(((sample * data.MaxSteps) + step) * data.Features) + feature];
}

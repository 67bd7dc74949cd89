using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.DataMeasures;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Series.Scoring;

namespace SequenceToy.Series.Verdicts;

/// <summary>Compares forecasts one step ahead with the last known value, in original units.</summary>
internal static class LagCopyCheck
{
    /// <summary>Returns the match of a target that copies its last value most; null where nothing varies.</summary>
    public static LastValueMatch? Closest(SeriesData data, ValueList<int> targets, Forecasts network) =>
        Enumerable.Range(0, targets.Count).Select(target => Match(data, targets[target], target, network)).OfType<LastValueMatch>()
            .MaxBy(match => match.WithLastValue - match.WithTarget);

    /// <summary>Returns the check that the forecasts are closer to the last value than to the value that came.</summary>
    public static Check Of(LastValueMatch match, string column) => LastValueCheck.Threshold.AtLeast(
        Unexplained(match.WithTarget) / Math.Max(Unexplained(match.WithLastValue), double.Epsilon),
        $"One step ahead, the forecasts of {PrintableText.Quoted(column)} have a correlation of "
        + $"{NumberFormat.UpTo(1, match.WithLastValue)} with the last known value and of {NumberFormat.UpTo(1, match.WithTarget)} with the "
        + "value that came.");

    private static double Unexplained(double correlation) => 1 - (correlation * correlation);

    private static LastValueMatch? Match(SeriesData data, int column, int target, Forecasts network)
    {
        var (withLast, withTarget, ofLast) = (new PairSums(), new PairSums(), new PairSums());
        for (var i = 0; i < network.Predicted.Length; i++)
        {
            var origin = network.Truth.Origins[i];
            var (last, actual, predicted) = (
                data.All[origin.Series].Column(column)[origin.Index], network.Truth.Actual[i][target][0], network.Predicted[i][target][0]);
            if (double.IsNaN(actual))
            {
                continue;
            }

            withLast.Add(predicted, last);
            withTarget.Add(predicted, actual);
            ofLast.Add(last, actual);
        }

        return withLast.Correlation is { } copied && withTarget.Correlation is { } right && ofLast.MeanSquare > 0
            ? new LastValueMatch(column, target, copied, right, Math.Sqrt(withTarget.MeanSquare / ofLast.MeanSquare))
            : null;
    }
}

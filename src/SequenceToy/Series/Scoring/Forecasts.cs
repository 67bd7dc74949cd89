namespace SequenceToy.Series.Scoring;

/// <summary>Forecasts from origins within the data, next to the actual values.</summary>
/// <param name="Name">The name of the forecasting rule.</param>
/// <param name="Rule">The rule as a sentence.</param>
/// <param name="Predicted">The forecasts in original units: [origins][targets][steps].</param>
/// <param name="Truth">The origins, the actual values, and their scales.</param>
internal sealed record Forecasts(string Name, string Rule, double[][][] Predicted, ForecastTruth Truth)
{
    /// <summary>The mean squared error at each time of origins, over series, targets and steps, in units of the MASE's scale.</summary>
    public double[] Losses { get; } =
    [
        .. Truth.ByTime.Select(origins => Mean(origins.Select(origin => Loss(Predicted, Truth, origin))))
            .Where(loss => !double.IsNaN(loss)),
    ];

    /// <summary>Returns the error at one position: forecast minus value.</summary>
    public double Error(int origin, int target, int step) => Predicted[origin][target][step] - Truth.Actual[origin][target][step];

    /// <summary>Scores the forecasts of some steps and targets.</summary>
    /// <param name="steps">The indices of the steps, from 0.</param>
    /// <param name="targets">The indices of the targets.</param>
    public SeriesScores Score(Range steps, Range targets)
    {
        double squares = 0, absolutes = 0, scaled = 0;
        var (count, scaledCount) = (0, 0);
        var (first, number) = steps.GetOffsetAndLength(Truth.Steps);
        var (firstTarget, targetCount) = targets.GetOffsetAndLength(Truth.Targets);
        for (var origin = 0; origin < Predicted.Length; origin++)
        {
            for (var target = firstTarget; target < firstTarget + targetCount; target++)
            {
                for (var step = first; step < first + number; step++)
                {
                    if (!Truth.IsKnown(origin, target, step))
                    {
                        continue;
                    }

                    var error = Math.Abs(Error(origin, target, step));
                    squares += error * error;
                    absolutes += error;
                    count++;
                    if (Truth.Scale(origin, target) is var scale && !double.IsNaN(scale))
                    {
                        scaled += error / scale;
                        scaledCount++;
                    }
                }
            }
        }

        return new SeriesScores(Math.Sqrt(squares / count), absolutes / count, scaledCount == 0 ? double.NaN : scaled / scaledCount);
    }

    // Not a number where all actual values are missing.
    private static double Loss(double[][][] predicted, ForecastTruth truth, int origin) => Mean(
        from target in Enumerable.Range(0, truth.Targets)
        let scale = truth.FilledScale(origin, target)
        from step in Enumerable.Range(0, truth.Steps)
        let error = (predicted[origin][target][step] - truth.Actual[origin][target][step]) / scale
        select error * error);

    private static double Mean(IEnumerable<double> values) =>
        values.Where(value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();
}

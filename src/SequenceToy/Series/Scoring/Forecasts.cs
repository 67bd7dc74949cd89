namespace SequenceToy.Series.Scoring;

/// <summary>Forecasts from origins within the data, next to the values that came.</summary>
/// <param name="Name">The name of the forecasting rule.</param>
/// <param name="Rule">The rule as a sentence.</param>
/// <param name="Predicted">The forecasts in real units: [origins][targets][steps].</param>
/// <param name="Truth">The origins, the values that came, and their scales.</param>
internal sealed record Forecasts(string Name, string Rule, double[][][] Predicted, ForecastTruth Truth)
{
    /// <summary>The mean squared error of each origin over targets and steps, in units of the MASE's scale.</summary>
    public double[] Losses { get; } = [.. Enumerable.Range(0, Predicted.Length).Select(origin => Loss(Predicted, Truth, origin))];

    /// <summary>Returns the error at one position: forecast minus value.</summary>
    public double Error(int origin, int target, int step) => Predicted[origin][target][step] - Truth.Actual[origin][target][step];

    /// <summary>Scores the forecasts of some steps and targets.</summary>
    /// <param name="steps">The indices of the steps, from 0.</param>
    /// <param name="targets">The indices of the targets.</param>
    public SeriesScores Score(Range steps, Range targets)
    {
        double squares = 0, absolutes = 0, scaled = 0;
        var count = 0;
        var (first, number) = steps.GetOffsetAndLength(Truth.Steps);
        var (firstTarget, targetCount) = targets.GetOffsetAndLength(Truth.Targets);
        for (var origin = 0; origin < Predicted.Length; origin++)
        {
            for (var target = firstTarget; target < firstTarget + targetCount; target++)
            {
                for (var step = first; step < first + number; step++)
                {
                    var error = Math.Abs(Error(origin, target, step));
                    squares += error * error;
                    absolutes += error;
                    scaled += error / Truth.Scale(origin, target);
                    count++;
                }
            }
        }

        return new SeriesScores(Math.Sqrt(squares / count), absolutes / count, scaled / count);
    }

    private static double Loss(double[][][] predicted, ForecastTruth truth, int origin)
    {
        var sum = 0.0;
        for (var target = 0; target < truth.Targets; target++)
        {
            var scale = truth.Scale(origin, target);
            for (var step = 0; step < truth.Steps; step++)
            {
                var error = (predicted[origin][target][step] - truth.Actual[origin][target][step]) / (double.IsNaN(scale) ? 1 : scale);
                sum += error * error;
            }
        }

        return sum / (truth.Targets * truth.Steps);
    }
}

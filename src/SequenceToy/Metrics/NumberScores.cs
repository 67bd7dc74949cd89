using SequenceToy.Data;

namespace SequenceToy.Metrics;

/// <summary>Scores of answers that are numbers.</summary>
internal static class NumberScores
{
    public static Scores Of(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var width = data.Target.Width;
        double squares = 0, spread = 0, absolutes = 0, largest = 0, r2 = 0;
        var count = 0;
        for (var column = 0; column < width; column++)
        {
            double columnSquares = 0, sum = 0;
            var scored = 0;
            for (var i = 0; i < data.Count; i++)
            {
                for (var step = 0; step < data.TargetSteps; step++)
                {
                    if (!data.IsScored(i, step))
                    {
                        continue;
                    }

                    var at = (((i * data.TargetSteps) + step) * width) + column;
                    var error = Error(predicted[at], data.Targets[at]);
                    columnSquares += error * error;
                    absolutes += error;
                    largest = Math.Max(largest, error);
                    sum += data.Targets[at];
                    scored++;
                }
            }

            squares += columnSquares;
            count += scored;
            var columnSpread = Spread(data, column, scored == 0 ? 0 : sum / scored);
            spread += columnSpread;
            r2 += (columnSpread > 0 ? 1 - (columnSquares / columnSpread) : columnSquares == 0 && scored > 0 ? 1 : 0) / width;
        }

        var answers = Math.Max(count, 1);
        return new Scores
        {
            Count = count / width,
            Rmse = Math.Sqrt(squares / answers),
            Mae = absolutes / answers,
            Nrmse = squares == 0 ? 0 : Math.Sqrt(squares / spread),
            R2 = r2,
            LargestError = largest,
        };
    }

    // What is not a number is infinitely wrong.
    private static double Error(double predicted, double right) => double.IsNaN(predicted) ? double.PositiveInfinity : Math.Abs(predicted - right);

    // Σ(y − ȳ)²
    private static double Spread(SequenceDataset data, int column, double mean)
    {
        double squares = 0;
        for (var i = 0; i < data.Count; i++)
        {
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (data.IsScored(i, step))
                {
                    var difference = data.Targets[(((i * data.TargetSteps) + step) * data.Target.Width) + column] - mean;
                    squares += difference * difference;
                }
            }
        }

        return squares;
    }
}

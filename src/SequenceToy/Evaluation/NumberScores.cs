using SequenceToy.Data;

namespace SequenceToy.Evaluation;

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
            var truth = new List<double>();
            double columnSquares = 0;
            for (var row = 0; row < data.Count * data.TargetSteps; row++)
            {
                if (!data.IsScored(row / data.TargetSteps, row % data.TargetSteps))
                {
                    continue;
                }

                var right = data.Targets[(row * width) + column];
                var error = Error(predicted[(row * width) + column], right);
                columnSquares += error * error;
                absolutes += error;
                largest = Math.Max(largest, error);
                truth.Add(right);
            }

            squares += columnSquares;
            count += truth.Count;
            var columnSpread = Spread(truth);
            spread += columnSpread;
            r2 += (columnSpread > 0 ? 1 - (columnSquares / columnSpread) : columnSquares == 0 && truth.Count > 0 ? 1 : 0) / width;
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
    private static double Spread(List<double> truth)
    {
        var mean = truth.DefaultIfEmpty().Average();
        return truth.Sum(value => (value - mean) * (value - mean));
    }
}

using SequenceToy.Data;

namespace SequenceToy.Evaluation;

/// <summary>Scores of answers that are numbers.</summary>
internal static class NumberScores
{
    public static Scores Of(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var width = data.Target.Width;
        double squares = 0, absolutes = 0, largest = 0, r2 = 0;
        var count = 0;
        for (var column = 0; column < width; column++)
        {
            var truth = new List<double>();
            double columnSquares = 0;
            for (var row = 0; row < data.Count * data.TargetSteps; row++)
            {
                if (!data.Counts(row / data.TargetSteps, row % data.TargetSteps))
                {
                    continue;
                }

                var right = data.Targets[(row * width) + column];
                var error = Math.Abs((double)predicted[(row * width) + column] - right);
                columnSquares += error * error;
                absolutes += error;
                largest = Math.Max(largest, error);
                truth.Add(right);
            }

            squares += columnSquares;
            count += truth.Count;
            r2 += R2(columnSquares, truth) / width;
        }

        var answers = Math.Max(count, 1);
        return new Scores
        {
            Count = count / width,
            Rmse = Math.Sqrt(squares / answers),
            Mae = absolutes / answers,
            R2 = r2,
            LargestError = largest,
        };
    }

    private static double R2(double squares, List<double> truth)
    {
        if (truth.Count == 0)
        {
            return 0;
        }

        var mean = truth.Average();
        var spread = truth.Sum(value => (value - mean) * (value - mean));
        return spread > 0 ? 1 - (squares / spread) : squares == 0 ? 1 : 0;
    }
}

namespace SequenceToy.Metrics;

/// <summary>The errors of scored answers that are numbers; each number of a target is a column.</summary>
/// <param name="Absolute">|ŷ − y| of every number, column after column: [columns · answers]. Infinite where ŷ is not a number.</param>
/// <param name="Squares">Σ(ŷ − y)²: [columns].</param>
/// <param name="Spreads">Σ(y − ȳ)²: [columns].</param>
internal sealed record NumberErrors(double[] Absolute, double[] Squares, double[] Spreads)
{
    public static NumberErrors Of(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var scored = Scored(data);
        var width = data.Target.Width;
        var errors = new NumberErrors(new double[width * scored.Length], new double[width], new double[width]);
        for (var column = 0; column < width; column++)
        {
            var absolute = errors.Absolute.AsSpan(column * scored.Length, scored.Length);
            double squares = 0, sum = 0, spread = 0;
            for (var i = 0; i < scored.Length; i++)
            {
                var at = (scored[i] * width) + column;
                var error = double.IsNaN(predicted[at]) ? double.PositiveInfinity : Math.Abs((double)predicted[at] - data.Targets[at]);
                absolute[i] = error;
                squares += error * error;
                sum += data.Targets[at];
            }

            foreach (var row in scored)
            {
                var difference = data.Targets[(row * width) + column] - (sum / scored.Length);
                spread += difference * difference;
            }

            (errors.Squares[column], errors.Spreads[column]) = (squares, spread);
        }

        return errors;
    }

    // The rows of the scored answers.
    private static int[] Scored(SequenceDataset data)
    {
        var rows = new int[data.Count * data.TargetSteps];
        var count = 0;
        for (var row = 0; row < rows.Length; row++)
        {
            rows[count] = row;
            count += data.IsScored(row / data.TargetSteps, row % data.TargetSteps) ? 1 : 0;
        }

        return rows[..count];
    }
}

namespace SequenceToy.Metrics;

/// <summary>The errors of scored predictions that are numbers; each number of a target is a column.</summary>
/// <param name="Absolute">|ŷ − y| of every number, column after column: [columns · predictions]. Infinite where ŷ is not a number.</param>
/// <param name="Squares">Σ(ŷ − y)²: [columns].</param>
/// <param name="Spreads">Σ(y − ȳ)²: [columns]; exactly 0 where all targets are equal.</param>
internal sealed record NumberErrors(double[] Absolute, double[] Squares, double[] Spreads)
{
    /// <summary>The columns whose targets vary.</summary>
    public IEnumerable<int> Varying => Enumerable.Range(0, Spreads.Length).Where(column => Spreads[column] > 0);

    /// <summary>The columns that averages over columns leave out.</summary>
    public ValueList<int> LeftOut => Varying.Any() ? [.. Enumerable.Range(0, Spreads.Length).Except(Varying)] : [];

    /// <summary>Σ(ŷ − y)² / Σ(y − ȳ)², averaged over the columns that vary. Where none does: 0 if all predictions are correct, otherwise
    /// infinite.</summary>
    public double MeanShareOfSpread => Varying.Any() ? Varying.Average(column => Squares[column] / Spreads[column])
        : Array.TrueForAll(Squares, square => square == 0) ? 0
        : double.PositiveInfinity;

    public static NumberErrors Of(ReadOnlySpan<float> predicted, SequenceDataset data)
    {
        var scored = Scored(data);
        var width = data.Target.Width;
        var errors = new NumberErrors(new double[width * scored.Length], new double[width], new double[width]);
        for (var column = 0; column < width; column++)
        {
            var absolute = errors.Absolute.AsSpan(column * scored.Length, scored.Length);
            double squares = 0, sum = 0, spread = 0;
            var isConstant = true;
            for (var i = 0; i < scored.Length; i++)
            {
                var at = (scored[i] * width) + column;
                var error = double.IsNaN(predicted[at]) ? double.PositiveInfinity : Math.Abs((double)predicted[at] - data.Targets[at]);
                absolute[i] = error;
                squares += error * error;
                sum += data.Targets[at];
                isConstant &= data.Targets[at] == data.Targets[(scored[0] * width) + column];
            }

            // A constant target has no spread, even where its mean is rounded.
            foreach (var row in isConstant ? [] : scored)
            {
                var difference = data.Targets[(row * width) + column] - (sum / scored.Length);
                spread += difference * difference;
            }

            (errors.Squares[column], errors.Spreads[column]) = (squares, spread);
        }

        return errors;
    }

    // The rows of the scored predictions.
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

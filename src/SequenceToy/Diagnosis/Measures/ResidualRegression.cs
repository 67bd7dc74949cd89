using SequenceToy.Inspection.Probes;
using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Predicts a network's errors on held-out samples from its errors on training samples: by a ridge regression, or by the mean at
/// the nearest inputs or boosted trees if one of them predicts more.</summary>
/// <remarks>Bounded work: at most 1,000 rows to fit and 2,000 to check, and at most 60 terms. Of long sequences, as
/// many are read as have two million steps together, but at least ten.</remarks>
internal static class ResidualRegression
{
    private const int MaxInputs = 16;
    private const int MaxFitted = 1000;
    private const int MaxChecked = 2000;
    private const int RowsPerTerm = 10;
    private const long MaxSteps = 2_000_000;
    private const double Penalty = 0.02;

    // The best of three regressions is better by chance more often than one is.
    private const double Certain = 3;

    /// <param name="model">The network.</param>
    /// <param name="training">The training samples, in original units.</param>
    /// <param name="heldOut">Samples that the network was not trained on.</param>
    /// <returns>The result; null with fewer than two held-out sequences, too few training targets, or errors that are not finite.</returns>
    public static ResidualTest? Of(TrainedModel model, SequenceDataset training, SequenceDataset heldOut)
    {
        var steps = Math.Max(1, Math.Min(training.MaxSteps, MaxInputs / training.Features));
        var knowsPreceding = PrecedingTarget.IsAnInput(training) && PrecedingTarget.IsAnInput(heldOut);
        var fitted = ErrorRows.Of(model, Blocks(training, MaxFitted), MaxFitted, steps, knowsPreceding);
        var check = ErrorRows.Of(model, Blocks(heldOut, MaxChecked), MaxChecked, steps, knowsPreceding);
        if (check.Sequences < 2 || fitted.Count < 2 * RowsPerTerm)
        {
            return null;
        }

        var terms = ErrorTerms.For(fitted, maxTerms: fitted.Count / RowsPerTerm);
        if (RidgeRegression.For(terms.Of(fitted), terms.Count, Penalty * fitted.Count) is not { } regression)
        {
            return null;
        }

        var lines = Enumerable.Range(0, fitted.Width).Select(column => regression.Fit(fitted.Column(column))).ToArray();
        var (of, width) = (terms.Of(check), terms.Count);
        var linear = Explained(check, check.Count, (row, column) => lines[column].At(of.AsSpan(row * width, width)));
        var neighbors = NeighborRegression.Predict(fitted, check, terms) is { } near
            ? Explained(check, near.Rows, (row, column) => near.Errors[(row * check.Width) + column]) : null;
        var trees = BoostedTrees.Predict(fitted, check) is { } grown
            ? Explained(check, check.Count, (row, column) => grown[(row * check.Width) + column]) : null;
        return linear is null ? null : Better(Better(linear, neighbors), trees);
    }

    private static ResidualTest Better(ResidualTest one, ResidualTest? other) =>
        other is not null && other.Share - (Certain * other.StandardError) > Math.Max(0, one.Share) ? other : one;

    // Each number counts alike, however large.
    private static ResidualTest? Explained(ErrorRows check, int rows, Func<int, int, double> predict)
    {
        var sequences = check.SequenceOf[rows - 1] + 1;
        var (before, gained) = (new double[sequences], new double[sequences]);
        var weights = Enumerable.Range(0, check.Width).Select(column => 1 / check.Column(column).Sum(error => error * error)).ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < check.Width; column++)
            {
                var error = check.Errors[(row * check.Width) + column];
                var left = error - predict(row, column);
                if (double.IsFinite(weights[column]))
                {
                    before[check.SequenceOf[row]] += weights[column] * error * error;
                    gained[check.SequenceOf[row]] += weights[column] * ((error * error) - (left * left));
                }
            }
        }

        var total = before.Sum();
        if (!(total > 0 && double.IsFinite(total)) || sequences < 2)
        {
            return null;
        }

        // The share is a ratio of sums; its standard error follows from the deviations of the sequences from it.
        var share = gained.Sum() / total;
        var scatter = gained.Zip(before, (gain, error) => Math.Pow(gain - (share * error), 2)).Sum();
        var standardError = Math.Sqrt(scatter * sequences / (sequences - 1)) / total;
        return double.IsFinite(share) && double.IsFinite(standardError) ? new ResidualTest(share, standardError, sequences) : null;
    }

    // Ten blocks of neighboring samples: of all parts of the data, and with the preceding error at hand.
    private static SequenceDataset Blocks(SequenceDataset data, int rows)
    {
        const int Parts = 10;
        var wanted = Math.Max(Parts, (int)Math.Min(rows / data.TargetSteps, MaxSteps / data.MaxSteps));
        if (data.Count <= wanted)
        {
            return data;
        }

        var size = wanted / Parts;
        return data.Pick(
        [
            .. Enumerable.Range(0, Parts)
                .SelectMany(part => Enumerable.Range((int)((long)part * (data.Count - size) / (Parts - 1)), size)),
        ]);
    }
}

using SequenceToy.Inspection.Probes;
using SequenceToy.Networks;

namespace SequenceToy.Diagnosis.Measures;

/// <summary>Predicts a network's errors on held-out samples with a ridge regression fitted to its errors on training samples.</summary>
/// <remarks>Bounded work: at most 1,000 rows to fit and 2,000 to check, and at most 60 terms.</remarks>
internal static class ResidualRegression
{
    private const int MaxFitted = 1000;
    private const int MaxChecked = 2000;
    private const int RowsPerTerm = 10;
    private const double Penalty = 0.02;

    /// <param name="model">The network.</param>
    /// <param name="training">The training samples, in original units.</param>
    /// <param name="heldOut">Samples that the network was not trained on.</param>
    /// <returns>The result; null with fewer than two held-out sequences, too few training targets, or errors that are not finite.</returns>
    public static ResidualTest? Of(TrainedModel model, SequenceDataset training, SequenceDataset heldOut)
    {
        var fitted = ErrorRows.Of(model, Blocks(training, MaxFitted), MaxFitted);
        var check = ErrorRows.Of(model, Blocks(heldOut, MaxChecked), MaxChecked);
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
        return Explained(check, terms.Of(check), terms.Count, lines);
    }

    // Each number counts alike, however large.
    private static ResidualTest? Explained(ErrorRows check, double[] terms, int width, RidgeLine[] lines)
    {
        var (before, gained) = (new double[check.Sequences], new double[check.Sequences]);
        var weights = Enumerable.Range(0, lines.Length).Select(column => 1 / check.Column(column).Sum(error => error * error)).ToArray();
        for (var row = 0; row < check.Count; row++)
        {
            var at = terms.AsSpan(row * width, width);
            for (var column = 0; column < lines.Length; column++)
            {
                var error = check.Errors[(row * lines.Length) + column];
                var left = error - lines[column].At(at);
                if (double.IsFinite(weights[column]))
                {
                    before[check.SequenceOf[row]] += weights[column] * error * error;
                    gained[check.SequenceOf[row]] += weights[column] * ((error * error) - (left * left));
                }
            }
        }

        var total = before.Sum();
        if (!(total > 0 && double.IsFinite(total)))
        {
            return null;
        }

        // The share is a ratio of sums; its standard error follows from the deviations of the sequences from it.
        var share = gained.Sum() / total;
        var scatter = gained.Zip(before, (gain, error) => Math.Pow(gain - (share * error), 2)).Sum();
        var (n, standardError) = (check.Sequences, Math.Sqrt(scatter * check.Sequences / (check.Sequences - 1)) / total);
        return double.IsFinite(share) && double.IsFinite(standardError) ? new ResidualTest(share, standardError, n) : null;
    }

    // Ten blocks of neighboring samples: of all parts of the data, and with the preceding error at hand.
    private static SequenceDataset Blocks(SequenceDataset data, int rows)
    {
        const int Parts = 10;
        var wanted = Math.Max(Parts, rows / data.TargetSteps);
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

using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.DiagnosisTable;

/// <summary>The logistic regression of correct verdicts on the distance from other verdicts.</summary>
/// <param name="AtThreshold">The log-odds of a correct verdict at a threshold.</param>
/// <param name="PerDistance">The increase of the log-odds from a threshold to clearly past it.</param>
internal sealed record ConfidenceFit(double AtThreshold, double PerDistance)
{
    private const int Iterations = 50;

    // The weight of one run of each outcome at both ends keeps the fit finite.
    private static readonly (double Distance, bool IsCorrect)[] Prior = [(0, true), (0, false), (1, true), (1, false)];

    /// <summary>Fits by Newton's method.</summary>
    public static ConfidenceFit Of(IReadOnlyList<JudgedRun> runs)
    {
        (double Distance, bool IsCorrect)[] all = [.. Prior, .. runs.Select(run => (run.Diagnosis.Distance, run.IsCorrect))];
        var (a, b) = (0.0, 0.0);
        for (var i = 0; i < Iterations; i++)
        {
            var (ga, gb, haa, hab, hbb) = (0.0, 0.0, 0.0, 0.0, 0.0);
            foreach (var (x, isCorrect) in all)
            {
                var p = Calibration.Confidence(x, a, b);
                var (error, weight) = ((isCorrect ? 1 : 0) - p, p * (1 - p));
                (ga, gb) = (ga + error, gb + (error * x));
                (haa, hab, hbb) = (haa + weight, hab + (weight * x), hbb + (weight * x * x));
            }

            var determinant = (haa * hbb) - (hab * hab);
            (a, b) = (a + (((hbb * ga) - (hab * gb)) / determinant), b + (((haa * gb) - (hab * ga)) / determinant));
        }

        return new ConfidenceFit(a, b);
    }

    /// <summary>True if the confidence differs by at most two percentage points at every distance.</summary>
    public bool IsNear(ConfidenceFit other) => Enumerable.Range(0, 11).All(i => Math.Abs(At(i / 10.0) - other.At(i / 10.0)) <= 0.02);

    private double At(double distance) => Calibration.Confidence(distance, AtThreshold, PerDistance);
}

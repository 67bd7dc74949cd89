using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The validation samples are too few for a reliable score.</summary>
internal sealed record ValidationTooSmall() : FindingRule(
    FindingKind.ValidationTooSmall,
    "The validation samples are too few: fewer than 30, or the standard error of their score is too large.",
    new(
        "validation sequences ÷ those needed", 1, "", 2,
        "A reliable score has a standard error of at most 10% of the error. If the score is a share, such as accuracy, it is at most 5 "
        + "percentage points."))
{
    // The same for both kinds of scores; the standard error is proportional to 1/√n.
    private const double AllowedOfError = 0.1;
    private const double AllowedOfShare = 0.05;

    // Noise far below the baseline's error does not matter, however small the error is.
    private const double AllowedOfBaseline = 0.01;

    // The standard error itself is uncertain by about a fifth.
    private const double Doubtful = 1.5;

    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Validation is not { } validation)
        {
            return null;
        }

        var (metric, few) = (run.Evidence.Metric, SequenceCount.Enough.Value);
        var sequences = NumberFormat.Count(validation.Sequences, "validation sequence");
        if (validation.StandardError is not { } error || !double.IsFinite(validation.Value))
        {
            return Threshold.Below(
                validation.Sequences / few,
                $"{sequences} {(validation.Sequences == 1 ? "is" : "are")} too few for a reliable score; use at least "
                + $"{NumberFormat.Number(few)}.");
        }

        var own = Math.Abs(run.Perfect - validation.Value);
        var allowed = metric.IsShare()
            ? AllowedOfShare
            : Math.Max(AllowedOfError * own, AllowedOfBaseline * Math.Abs(run.Perfect - run.Evidence.Baseline));
        var times = error == 0 ? 0 : error / allowed * (error / allowed);
        var needed = times < Doubtful ? few : Math.Max(few, Math.Min(validation.Sequences * times, int.MaxValue));
        var noise = metric.IsShare() ? $"{NumberFormat.Number(Math.Round(100 * error, 1))} percentage points"
            : own == 0 ? "0" : $"{NumberFormat.Percent(Math.Round(error / own, 3))} of the error";
        return Threshold.Below(
            validation.Sequences / needed,
            needed <= few
                ? $"{sequences} {(validation.Sequences == 1 ? "is" : "are")} few: the standard error of their score ({noise}) is itself "
                    + $"uncertain. Use at least {NumberFormat.Number(few)}."
                : $"{sequences} are few: the standard error of their score is {noise}. About {NumberFormat.Count(Rounded(needed))} would "
                    + "make it reliable.");
    }

    // Two significant digits, rounded up: more would pretend to be exact.
    private static long Rounded(double count)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(count)) - 1));
        return (long)(Math.Ceiling(count / unit) * unit);
    }
}

using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The validation samples are too few for a reliable score.</summary>
internal sealed record ValidationTooSmall() : FindingRule(
    FindingKind.ValidationTooSmall,
    "The standard error of the validation score is at least 5% of the baseline's error, so small differences mean nothing.",
    new(
        "standard error of the validation score", 0.05, "of the baseline's error", 2,
        "An epoch that looks better may not be better, with noise of 5% of the baseline's error."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Validation is not { } validation)
        {
            return null;
        }

        var count = NumberFormat.Count(validation.Sequences);
        return run.NoiseOf(validation) is { } noise
            ? Threshold.AtLeast(
                noise,
                $"With {count} validation sequences, the standard error of their score is "
                + $"{NumberFormat.Percent(Math.Round(noise, 3))} of the baseline's error: ignore small differences.")
            : Threshold.AtLeast(
                double.MaxValue,
                $"{count} validation {(validation.Sequences == 1 ? "sequence is" : "sequences are")} too few to estimate "
                + "the standard error of the score.");
    }
}

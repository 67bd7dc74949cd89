using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The validation samples are too few for a reliable score.</summary>
internal sealed record ValidationTooSmall() : FindingRule(
    FindingKind.ValidationTooSmall,
    "The standard error of the validation score is a good part of the guess's error: small changes of it mean nothing.",
    new(
        "standard error of the validation score", 0.05, "of the guess's error", 2,
        "With a twentieth of the guess's error as noise, an epoch that looks better need not be."))
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
                $"{count} validation sequences are too few to tell: the standard error of their score is "
                + $"{NumberFormat.Percent(Math.Round(noise, 3))} of the error of guessing.")
            : Threshold.AtLeast(
                double.MaxValue,
                $"{count} validation {(validation.Sequences == 1 ? "sequence is" : "sequences are")} too few to tell "
                + "how far off their score is.");
    }
}

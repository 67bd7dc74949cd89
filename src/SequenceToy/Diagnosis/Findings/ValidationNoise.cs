using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The validation samples are too few to tell.</summary>
internal sealed record ValidationNoise() : FindingRule(FindingKind.ValidationTooSmall, "The standard error of the validation score is a good part of the guess's error: small changes of it mean nothing.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Validation is not { } validation)
        {
            return null;
        }

        if (run.NoiseOf(validation) is not { } noise)
        {
            return new(Thresholds.ValidationNoise, true, double.MaxValue, $"{ScoreText.Count(validation.Sequences)} validation {(validation.Sequences == 1 ? "sequence is" : "sequences are")} too few to tell how far off their score is.");
        }

        return new(
            Thresholds.ValidationNoise,
            true,
            noise,
            $"{ScoreText.Count(validation.Sequences)} validation sequences are too few to tell: the standard error of their score is {ScoreText.Percent(Math.Round(noise, 3))} of the error of guessing.");
    }
}

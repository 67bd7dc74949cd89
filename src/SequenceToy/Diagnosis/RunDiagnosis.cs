using SequenceToy.Data;
using SequenceToy.Diagnosis.Rules;

namespace SequenceToy.Diagnosis;

/// <summary>How a training went, by evidence.</summary>
public sealed record RunDiagnosis
{
    private RunDiagnosis(Verdict verdict, double confidence, ValueList<Evidence> evidence)
    {
        Verdict = verdict;
        Confidence = confidence;
        Evidence = evidence;
    }

    /// <summary>How it went.</summary>
    public Verdict Verdict { get; }

    /// <summary>
    /// How far the decision was from going otherwise, from 0.5, at a threshold, to 1, beyond doubt: of all that the verdict hung on, what lay nearest to its threshold.
    /// </summary>
    public double Confidence { get; }

    /// <summary>What the verdict hangs on.</summary>
    public ValueList<Evidence> Evidence { get; }

    /// <summary>Diagnoses a run.</summary>
    public static RunDiagnosis Of(RunEvidence evidence)
    {
        var run = new RunMeasures(Require.NotNull(evidence, nameof(evidence)));
        var rule = VerdictRules.All.First(candidate => candidate.Holds(run));
        var checks = rule.Judge(run);

        // Earlier rules did not hold because of the check they missed by most.
        var margins = VerdictRules.All.TakeWhile(earlier => earlier != rule && earlier.Verdict != rule.Verdict)
            .Select(earlier => earlier.Judge(run).Where(check => !check.Holds).Max(check => check.Margin))
            .Concat(checks.Select(check => check.Margin));
        return new RunDiagnosis(rule.Verdict, 0.5 + (0.5 * margins.Min()), [.. checks.Select(check => check.Evidence)]);
    }
}

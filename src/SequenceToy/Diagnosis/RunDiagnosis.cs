using System.Text;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis;

/// <summary>How a training went, by evidence, and what to try next. Immutable; the same evidence always gives the same diagnosis.</summary>
/// <remarks>
/// Rules over measured quantities are asked in an order: the first that holds is the verdict. <c>docs/diagnosis.md</c> has the rules,
/// their thresholds with the reason for each, and how often they were right on labeled trainings.
/// </remarks>
public sealed record RunDiagnosis
{
    private RunDiagnosis(RunMeasures run, VerdictRule rule, double confidence)
    {
        Verdict = rule.Verdict;
        Confidence = confidence;
        Summary = Diagnosis.Summary.Of(run, rule);
        Evidence = [.. rule.Judge(run).Select(check => check.Evidence)];
        var vary = run.Evidence.AnswersVary;
        Findings = vary ? [.. FindingRules.All.Select(finding => finding.Find(run, Verdict)).OfType<Finding>()] : [];
        Suggestions = vary ? SuggestionRules.For(run, Verdict) : [];
    }

    /// <summary>All that a run is judged by: first what verdicts are decided by, in the order in which they are asked.</summary>
    internal static IEnumerable<Threshold> Thresholds =>
        VerdictRules.All.SelectMany(rule => rule.Thresholds).Concat(FindingRules.All.Select(rule => rule.Threshold)).Distinct();

    /// <summary>How it went.</summary>
    public Verdict Verdict { get; }

    /// <summary>
    /// How far the decision was from going otherwise: 0.5 at a threshold, 1 beyond doubt. Of all that the verdict depended on, what lay
    /// nearest to its threshold decides; at most 0.6 for a goal reached on sequences most of which were trained on. It is no probability:
    /// <c>docs/diagnosis.md</c> says how often verdicts of each confidence were right.
    /// </summary>
    public double Confidence { get; }

    /// <summary>All of it in one sentence.</summary>
    public string Summary { get; }

    /// <summary>What the verdict depends on.</summary>
    public ValueList<Evidence> Evidence { get; }

    /// <summary>What else was noticed; nothing where the right answer is always the same.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>What to try next, most promising first; empty when the goal is reached, or the right answer is always the same.</summary>
    public ValueList<Suggestion> Suggestions { get; }

    /// <summary>Diagnoses a run from what was measured of it.</summary>
    public static RunDiagnosis Of(RunEvidence evidence)
    {
        var run = new RunMeasures(Require.NotNull(evidence, nameof(evidence)));
        var rule = VerdictRules.All.First(candidate => candidate.Holds(run));

        // An earlier rule did not hold because of the check it missed by most.
        var margins = VerdictRules.All.TakeWhile(earlier => earlier != rule)
            .Where(earlier => earlier.Verdict != rule.Verdict)
            .Select(earlier => earlier.Judge(run).Where(check => !check.Holds).Max(check => check.Margin))
            .Concat(rule.Judge(run).Select(check => check.Margin));
        return new RunDiagnosis(run, rule, Math.Min(rule.MaxConfidence, 0.5 + (0.5 * margins.Min())));
    }

    /// <summary>The whole diagnosis as lines of text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Summary} (confidence {NumberFormat.Fixed(Confidence, 2)})");
        Append("because", Evidence.Select(evidence => evidence.Sentence));
        Append("noticed", Findings.Select(finding => finding.ToString()));
        Append("try", Suggestions.Select((suggestion, index) => FormattableString.Invariant($"{index + 1}. {suggestion}")));
        return text.ToString();

        void Append(string heading, IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                text.Append('\n').Append("  ").Append(heading.PadRight(8)).Append(' ').Append(line);
                heading = "";
            }
        }
    }
}

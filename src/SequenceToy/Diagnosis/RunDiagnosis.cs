using System.Text;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis;

/// <summary>The verdict on a training run, with evidence, findings and suggestions. Equal evidence gives equal diagnoses.</summary>
/// <remarks>
/// The rules compare measured quantities with thresholds, in a fixed order; the first rule that holds gives the verdict.
/// <c>docs/diagnosis.md</c> explains them. <c>docs/diagnosis-corpus.md</c> has the rules, the reason for each threshold, and the share
/// of correct verdicts.
/// </remarks>
public sealed record RunDiagnosis
{
    private RunDiagnosis(RunMeasures run, VerdictRule rule, double distance)
    {
        Verdict = rule.Verdict;
        Distance = distance;
        Summary = Diagnosis.Summary.Of(run, rule);
        var unconfirmed = Verdict == Verdict.Learned ? [] : GoalChecks.Unconfirmed(run);
        Evidence =
        [
            .. rule.Judge(run).Concat(unconfirmed).DistinctBy(check => check.Evidence.Sentence, StringComparer.Ordinal)
                .Select(check => NamingReference(check.Evidence, run)),
        ];
        FollowUp = FollowUpSentence.Of(run);
        var vary = run.Evidence.TargetsVary;
        Findings =
        [
            .. FindingRules.All.Where(finding => vary || finding.IsAboutData)
                .Select(finding => finding.Find(run, Verdict)).OfType<Finding>(),
        ];
        Suggestions = vary ? SuggestionRules.For(run, Verdict) : [];
    }

    /// <summary>All thresholds, those of the verdicts first, in the order of the rules.</summary>
    internal static IEnumerable<Threshold> Thresholds =>
        VerdictRules.All.SelectMany(rule => rule.Thresholds).Concat(FindingRules.All.Select(rule => rule.Threshold)).Distinct();

    /// <summary>The verdict on the training run.</summary>
    public Verdict Verdict { get; }

    /// <summary>The estimated probability, from 0 to 1, that the verdict is correct.</summary>
    /// <remarks>The value nearest to its threshold decides: the confidence is lowest at the threshold. It is the share of correct verdicts
    /// among labeled runs at that distance; <c>docs/diagnosis-corpus.md</c> has these runs.</remarks>
    public double Confidence => Calibration.Confidence(Distance);

    /// <summary>The verdict with its meaning, the score, the goal and the score of the baseline, in a few sentences.</summary>
    public string Summary { get; }

    /// <summary>A sentence on the effect of the suggestion that the run followed; null when it followed none or was
    /// resumed from a checkpoint.</summary>
    public string? FollowUp { get; }

    /// <summary>The measured values that the verdict depends on. If the goal was reached without the verdict Learned, also those that
    /// explain why.</summary>
    public ValueList<Evidence> Evidence { get; }

    /// <summary>The findings in addition to the verdict. When all targets are the same, only findings about the samples.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>The changes to try next, most promising first; empty when the network learned, or when nothing shows that it could
    /// predict better.</summary>
    public ValueList<Suggestion> Suggestions { get; }

    /// <summary>Diagnoses a run from its measured values.</summary>
    public static RunDiagnosis Of(RunEvidence evidence)
    {
        var run = new RunMeasures(Require.NotNull(evidence, nameof(evidence)));
        var rule = VerdictRules.All.First(candidate => candidate.Holds(run));

        // The check that an earlier rule missed by most is why it did not hold.
        var margins = VerdictRules.All.TakeWhile(earlier => earlier != rule)
            .Where(earlier => earlier.Verdict != rule.Verdict)
            .Select(earlier => earlier.Judge(run).Where(check => !check.Holds).Max(check => check.Margin))
            .Concat(rule.Judge(run).Select(check => check.Margin));
        return new RunDiagnosis(run, rule, Math.Min(rule.MaxDistance, margins.Min()));
    }

    /// <summary>The distance of the value nearest to its threshold: 0 at it, 1 clearly past it.</summary>
    internal double Distance { get; }

    // The unit names what the run is compared with.
    private static Evidence NamingReference(Evidence evidence, RunMeasures run) =>
        evidence with { Unit = evidence.Unit.Replace("the reference", $"{run.ReferenceName}'s", StringComparison.Ordinal) };

    /// <summary>Returns the whole diagnosis as lines of text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Summary} (confidence {NumberFormat.FixedPercent(Confidence, 0)})");
        Append("followed", FollowUp is null ? [] : [FollowUp]);
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

using System.Text.RegularExpressions;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>Compares all sentences of the diagnosis with the approved file. <c>SEQUENCETOY_APPROVE=1</c> rewrites the file.</summary>
public sealed partial class ApprovedSentencesTests
{
    private const int MostWords = 25;

    private static readonly string Approved =
        Path.Combine(Repository.Root, "tests", "SequenceToy.Tests", "Diagnosis", "Approved", "diagnosis-sentences.txt");

    private static string[] Sentences =>
    [
        "# Verdicts and trends",
        .. Enum.GetValues<Verdict>().Select(verdict => $"{verdict}: {verdict.ToText()}"),
        .. Enum.GetValues<LossTrend>().Select(trend => $"{trend}: {trend.ToText()}"),
        "# Rules",
        .. VerdictRules.All.Select(rule => $"{rule.Verdict}: {rule.Meaning}"),
        .. FindingRules.All.Select(rule => $"{rule.Kind}: {rule.Meaning}"),
        "# Thresholds (reference error and loss: those of a task's baseline; for your own data, of the constant prediction)",
        .. RunDiagnosis.Thresholds.Select(threshold =>
            $"{threshold.Name} | {NumberFormat.Amount(threshold.Value, threshold.Unit)} | {threshold.Reason}"),
        "# Summaries of made-up runs",
        .. VerdictTests.Runs.Select(row => RunDiagnosis.Of(row.Data.Item3).Summary).Distinct(),
        "# Evidence of made-up runs",
        .. VerdictTests.Runs.SelectMany(row => RunDiagnosis.Of(row.Data.Item3).Evidence).Select(evidence => evidence.Sentence).Distinct(),
        "# Findings in made-up runs",
        .. FindingTests.Runs.SelectMany(row => RunDiagnosis.Of(row.Data.Item3).Findings).Select(finding => $"{finding.Kind}: {finding}").Distinct(),
        "# Suggestions for made-up runs",
        .. SuggestionTests.Failures.SelectMany(run => RunDiagnosis.Of(run).Suggestions).Select(suggestion => $"{suggestion.What} | {suggestion.Why}").Distinct(),
    ];

    [Fact]
    public void Sentences_All_AreTheApprovedOnes()
    {
        if (Environment.GetEnvironmentVariable("SEQUENCETOY_APPROVE") == "1")
        {
            File.WriteAllText(Approved, string.Join('\n', Sentences) + "\n");
        }

        Sentences.Should().Equal(File.ReadAllLines(Approved), "SEQUENCETOY_APPROVE=1 accepts the new sentences");
    }

    [Fact]
    public void Sentences_Each_HasAtMost25Words() =>
        Sentences.SelectMany(line => SentenceEnd().Split(line)).Where(sentence => sentence.Split(' ').Length > MostWords).Should().BeEmpty();

    [Fact]
    public void Sentences_OneOfAThing_AreInTheSingular() => Sentences.Where(line => OneOfMany().IsMatch(line)).Should().BeEmpty();

    [GeneratedRegex(@"(?<![0-9.,])\b1 (standard errors|epochs|sequences|samples|units|targets|classes|steps)\b")]
    private static partial Regex OneOfMany();

    [GeneratedRegex(@"^\w+: | \| |(?<=\.)\s+")]
    private static partial Regex SentenceEnd();
}

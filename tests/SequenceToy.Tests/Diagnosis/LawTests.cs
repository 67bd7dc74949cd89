using System.Reflection;
using System.Text.Json;
using CsCheck;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Evaluation;
using SequenceToy.Storage.Results;
using SequenceToy.Training;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>Laws that all rules follow for every run.</summary>
public sealed class LawTests
{
    [Fact]
    public void Thresholds_Each_HasAReasonAndIsListed()
    {
        var fields = typeof(RunDiagnosis).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("SequenceToy.Diagnosis", StringComparison.Ordinal) == true)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(Threshold));

        RunDiagnosis.Thresholds.Should().Contain(fields.Select(field => (Threshold)field.GetValue(null)!)).And.OnlyHaveUniqueItems(threshold => threshold.Name);
        RunDiagnosis.Thresholds.Should().OnlyContain(threshold => threshold.Reason.Length > 20 && threshold.Reason.EndsWith('.') && threshold.BeyondDoubt > 1);
    }

    [Fact]
    public void VerdictRules_Each_ComparesWithTheThresholdsItNames()
    {
        var runs = VerdictTests.Runs.Select(row => new RunMeasures(row.Data.Item3)).ToArray();
        foreach (var rule in VerdictRules.All)
        {
            runs.SelectMany(rule.Judge).Select(check => check.Threshold).Distinct().Should().BeEquivalentTo(rule.Thresholds, rule.Meaning);
        }
    }

    [Fact]
    public void Rules_AllVerdictsAndFindings_HaveOne()
    {
        VerdictRules.All.Select(rule => rule.Verdict).Distinct().Should().BeEquivalentTo(Enum.GetValues<Verdict>());
        FindingRules.All.Select(rule => rule.Kind).Should().BeEquivalentTo(Enum.GetValues<FindingKind>().Except([FindingKind.IntervalsTooNarrow]), "only forecasts have intervals");
        SuggestionRules.Order.Keys.Should().BeEquivalentTo(Enum.GetValues<Verdict>());
        SuggestionRules.OwnOrder.Keys.Should().BeEquivalentTo(Enum.GetValues<Verdict>());
        VerdictRules.All.Select(rule => rule.Meaning).Concat(FindingRules.All.Select(rule => rule.Meaning)).Should().OnlyContain(meaning => meaning.EndsWith('.'));
    }

    [Fact]
    public void Rules_EachInTheSources_IsListed()
    {
        Kinds<VerdictRule>().Should().BeEquivalentTo(VerdictRules.All.Select(rule => rule.GetType()));
        Kinds<FindingRule>().Should().BeEquivalentTo(FindingRules.All.Select(rule => rule.GetType()));
        Kinds<SuggestionRule>().Should().BeEquivalentTo(
            SuggestionRules.Order.Values.Concat(SuggestionRules.OwnOrder.Values).SelectMany(rules => rules).Select(rule => rule.GetType()).Concat(SuggestionRules.First.Select(rule => rule.GetType())).Distinct());
    }

    [Fact]
    public void Words_OfEachVerdictAndTrend_AreItsOwn()
    {
        Enum.GetValues<Verdict>().Select(verdict => verdict.ToText()).Should().OnlyHaveUniqueItems();
        Enum.GetValues<LossTrend>().Select(trend => trend.ToText()).Should().OnlyHaveUniqueItems();
        ((Action)(() => ((Verdict)99).ToText())).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => ((LossTrend)99).ToText())).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Page_HasARowForEachRuleAndThreshold()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "diagnosis-corpus.md"));

        VerdictRules.All.Select(rule => $"| {rule.Verdict} | {rule.Meaning} |")
            .Concat(FindingRules.All.Select(rule => $"| {rule.Kind} | {rule.Meaning} |"))
            .Concat(RunDiagnosis.Thresholds.Select(threshold => $"| {threshold.Reason} |"))
            .Where(row => !page.Contains(row, StringComparison.Ordinal)).Should().BeEmpty("benchmarks/SequenceToy.DiagnosisTable writes it");
    }

    [Fact]
    public void Of_AnyEvidence_HasAVerdictAFiniteConfidenceAndOnlyEarnsLearnedByItsGoal() =>
        Evidence.Sample(
            evidence =>
            {
                var diagnosis = RunDiagnosis.Of(evidence);

                diagnosis.Confidence.Should().BeInRange(Calibration.Confidence(0), Calibration.Confidence(1));
                diagnosis.Evidence.Concat(diagnosis.Findings.Select(finding => finding.Evidence)).Should().OnlyContain(item => item.Value == null || double.IsFinite(item.Value.Value));
                diagnosis.ToString().Replace("NaN or infinite", "", StringComparison.Ordinal).Should().NotContainAny("NaN", "not a number");
                if (diagnosis.Verdict == Verdict.Learned)
                {
                    evidence.Goal!.IsReachedBy(evidence.Test.Value).Should().BeTrue();
                    evidence.Goal.IsReachedBy(evidence.SecondTest!.Value).Should().BeTrue();
                    evidence.SecondTest.Sequences.Should().BeGreaterThanOrEqualTo(30);
                    evidence.Test.Value.Should().BeLessThan(evidence.Baseline);
                    (evidence.TestOverlap < 0.5 || diagnosis.Distance == 0).Should().BeTrue("trained sequences are no test");
                }
            },
            iter: 1000,
            seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Of_AnyEvidenceOfOwnData_HasAVerdictAndEarnsLearnedByALowErrorOrItsGoal() =>
        OwnEvidence.Sample(
            evidence =>
            {
                var diagnosis = RunDiagnosis.Of(evidence);

                diagnosis.ToString().Should().NotContainAny("NaN,", "not a number");
                (diagnosis.Verdict == Verdict.Learned && evidence.Goal is null && evidence.Test.Value > 0.1 * evidence.ConstantBaseline).Should().BeFalse();
                (diagnosis.Verdict == Verdict.Learned && evidence.Goal?.IsReachedBy(evidence.Test.Value) == false).Should().BeFalse();
                (diagnosis.Verdict == Verdict.AtNoiseFloor && evidence.Advantage is { Mean: < 0 }).Should().BeFalse();
            },
            iter: 3000,
            seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Evidence_AsInFiles_GivesTheSameDiagnosis()
    {
        var evidence = MadeUp.Run with
        {
            BestEpoch = 3,
            IgnoredSteps = [new(2, 0.1)],
            ByLength = [new(3, 8, true)],
            GradientByLag = [1, 0.5],
            States = new(5, 1, null),
            SecondTest = MadeUp.Score(2),
        };

        var read = JsonSerializer.Deserialize<RunEvidence>(JsonSerializer.Serialize(evidence, ResultContract.Options), ResultContract.Options)!;

        read.Should().Be(evidence);
        RunDiagnosis.Of(read).Should().Be(RunDiagnosis.Of(evidence));
    }

    private static IEnumerable<Type> Kinds<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);

    private static Gen<RunEvidence> OwnEvidence =>
        from evidence in Evidence
        from left in Gen.OneOf(Gen.Double[0, 0.2], Gen.Double[0, 3])
        from inTraining in Gen.Double[0, 1.5]
        from noise in Gen.Double[0, 0.2]
        from hasGoal in Gen.Bool
        from advantage in Gen.Double[-0.5, 1]
        from share in Gen.Double[-0.2, 1]
        from outside in Gen.Double[0, 1]
        from hasMeasures in Gen.Bool
        select evidence with
        {
            Recommended = null,
            Metric = Metric.Nrmse,
            Baseline = 0.9,
            ConstantBaseline = 1,
            Goal = hasGoal ? new Goal(Metric.Nrmse, 0.5) : null,
            SecondTest = null,
            ScoredOn = EvaluatedOn.Validation,
            Test = evidence.Test with { Value = left, StandardError = noise },
            Training = evidence.Training! with { Value = inTraining, StandardError = noise / 10 },
            Advantage = hasMeasures ? new PairedDifference(advantage, noise + 0.01, evidence.Test.Sequences) : null,
            Residuals = hasMeasures ? new ResidualTest(share, noise, 200) : null,
            Data = new DataEvidence { OutsideRange = new RangeExcess(0, outside, outside) },
        };

    private static Gen<RunEvidence> Evidence =>
        from losses in Gen.Double[-30, 10].Array[0, 40]
        from parts in Gen.Double[-3, 3]
        from test in Gen.OneOf(Gen.Double[0, 50], Gen.Const(double.PositiveInfinity), Gen.Const(0.0))
        from training in Gen.Double[0, 50]
        from error in Gen.Double[0, 1]
        from stop in Gen.Enum<StopReason>()
        from hasValidation in Gen.Bool
        from goal in Gen.Double[0.01, 60]
        from sequences in Gen.Int[1, 2000]
        from overlap in Gen.Double[0, 1]
        from baseline in Gen.Double[0.1, 100]
        select MadeUp.Run with
        {
            History = [.. losses.Select((loss, i) => new EpochRecord(i + 1, Math.Exp(loss), hasValidation ? Math.Exp(loss + parts) : null, 0.01, 1))],
            StopReason = stop,
            Goal = new Goal(Metric.Rmse, goal),
            TestOverlap = overlap,
            Baseline = baseline,
            Test = new MeasuredScore(test, sequences, double.IsFinite(test) ? error : null),
            SecondTest = test <= goal ? new MeasuredScore(test, sequences, error) : null,
            Training = new MeasuredScore(training, 800, error),
            Validation = hasValidation ? MadeUp.Score(training, 200) : null,
        };
}

using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;
using SequenceToy.Training;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>What holds of all rules, whatever the run.</summary>
public sealed class LawTests
{
    private static readonly string Source = string.Concat(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "SequenceToy", "Diagnosis"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("Thresholds.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText));

    private static readonly JsonSerializerOptions Json = new() { Converters = { new ValueLists() }, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void Thresholds_Each_HasAReasonAndIsUsed()
    {
        var properties = typeof(Thresholds).GetProperties().Where(property => property.PropertyType == typeof(Threshold)).ToArray();

        Thresholds.All.Should().BeEquivalentTo(properties.Select(property => property.GetValue(null)), "none is left out of the page");
        Thresholds.All.Should().OnlyHaveUniqueItems(threshold => threshold.Name);
        Thresholds.All.Should().OnlyContain(threshold => threshold.Reason.Length > 20 && threshold.Reason.EndsWith('.') && threshold.BeyondDoubt > 1);
        properties.Should().OnlyContain(property => Source.Contains($"Thresholds.{property.Name},") || Source.Contains($"Thresholds.{property.Name}."));
    }

    [Fact]
    public void Rules_AllVerdictsAndFindings_HaveOne()
    {
        VerdictRules.All.Select(rule => rule.Verdict).Distinct().Should().BeEquivalentTo(Enum.GetValues<Verdict>());
        FindingRules.All.Select(rule => rule.Kind).Should().BeEquivalentTo(Enum.GetValues<FindingKind>());
        VerdictRules.All.Select(rule => rule.Meaning).Concat(FindingRules.All.Select(rule => rule.Meaning)).Should().OnlyContain(meaning => meaning.EndsWith('.'));
    }

    [Fact]
    public void Of_AnyEvidence_HasAVerdictAFiniteConfidenceAndOnlyEarnsLearnedByItsGoal() =>
        Evidence.Sample(
            evidence =>
            {
                var diagnosis = RunDiagnosis.Of(evidence);

                diagnosis.Confidence.Should().BeInRange(0.5, 1);
                diagnosis.Evidence.Concat(diagnosis.Findings.Select(finding => finding.Evidence)).Should().OnlyContain(item => item.Value == null || double.IsFinite(item.Value.Value));
                diagnosis.ToString().Should().NotContain("NaN");
                if (diagnosis.Verdict == Verdict.Learned)
                {
                    evidence.Goal!.IsReachedBy(evidence.Test.Value).Should().BeTrue();
                    evidence.Goal.IsReachedBy(evidence.SecondTest!.Value).Should().BeTrue();
                    evidence.SecondTest.Sequences.Should().BeGreaterThanOrEqualTo(30);
                    evidence.Test.Value.Should().BeLessThan(evidence.Guess);
                    (evidence.TestOverlap < 0.5 || diagnosis.Confidence <= 0.6).Should().BeTrue("what was seen before is no test");
                }
            },
            iter: 1000,
            seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Evidence_ThroughJson_GivesTheSameDiagnosis()
    {
        var evidence = MadeUp.Run with { BestEpoch = 3, IgnoredSteps = [new(2, 0.1)], ByLength = [new(3, 8, true)], GradientByLag = [1, 0.5], States = new(5, 1, null), SecondTest = MadeUp.Score(2) };

        var read = JsonSerializer.Deserialize<RunEvidence>(JsonSerializer.Serialize(evidence, Json), Json)!;

        read.Should().Be(evidence);
        RunDiagnosis.Of(read).Should().Be(RunDiagnosis.Of(evidence));
    }

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
        from guess in Gen.Double[0.1, 100]
        select MadeUp.Run with
        {
            History = [.. losses.Select((loss, i) => new EpochRecord(i + 1, Math.Exp(loss), hasValidation ? Math.Exp(loss + parts) : null, 0.01, 1))],
            StopReason = stop,
            Goal = new Goal(Metric.Rmse, goal),
            TestOverlap = overlap,
            Guess = guess,
            Test = new MeasuredScore(test, sequences, double.IsFinite(test) ? error : null),
            SecondTest = test <= goal ? new MeasuredScore(test, sequences, error) : null,
            Training = new MeasuredScore(training, 800, error),
            Validation = hasValidation ? MadeUp.Score(training, 200) : null,
        };

    private sealed class ValueLists : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(OfItems<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class OfItems<T> : JsonConverter<ValueList<T>>
        {
            public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => [.. JsonSerializer.Deserialize<T[]>(ref reader, options)!];

            public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.ToArray(), options);
        }
    }
}

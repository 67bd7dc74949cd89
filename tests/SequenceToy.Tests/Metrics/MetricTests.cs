using System.Text.Json;
using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Networks;

namespace SequenceToy.Tests.Metrics;

/// <summary>Tests that hold for every metric.</summary>
public sealed class MetricTests
{
    // One sequence right, one wrong; 0.25 and −0.5 off.
    private static readonly SequenceDataset Numbers =
        SequenceDataset.FromSamples([new([0], [1]), new([0], [2]), new([0], [4])], TargetSpec.Number(tolerance: 0.3));

    private static readonly SequenceDataset Classes = SequenceDataset.FromSamples([new([0], [0]), new([0], [1])], TargetSpec.Class(2));

    private static readonly Scores OfNumbers = Scores.Of([1.25f, 1.5f, 4], [], Numbers);

    private static readonly Scores OfClasses = Scores.Of([0, 0], [1, 0, 0.5f, 0], Classes);

    public static TheoryData<Metric> All => [.. Enum.GetValues<Metric>()];

    [Fact]
    public void Catalog_Metrics_AreThoseOfTheEnumeration()
    {
        MetricCatalog.All.Select(definition => definition.Metric).Should().BeEquivalentTo(Enum.GetValues<Metric>());
        MetricCatalog.ByMetric.Select((definition, index) => (int)definition.Metric == index).Should().OnlyContain(isOwn => isOwn);
    }

    [Theory]
    [InlineData(Metric.Rmse, "rmse", "RMSE", "original units", 0, "0.1708", "0.1708")]
    [InlineData(Metric.Mse, "mse", "MSE", "original units squared", 0, "0.1708", "0.1708")]
    [InlineData(Metric.Mae, "mae", "MAE", "original units", 0, "0.1708", "0.1708")]
    [InlineData(Metric.Nrmse, "nrmse", "NRMSE", "1 equals predicting the mean of these samples", 0, "0.1708", "0.1708")]
    [InlineData(Metric.R2, "r2", "R²", "1 is perfect", 1, "0.1708", "0.1708")]
    [InlineData(Metric.LargestError, "largestError", "largest error", "original units", 0, "0.1708", "0.1708")]
    [InlineData(Metric.Accuracy, "accuracy", "accuracy", "share of correct predictions", 1, "17.08%", "17.08%")]
    [InlineData(Metric.SequenceAccuracy, "sequenceAccuracy", "sequence accuracy", "share of correct predictions", 1, "17.08%", "17.08%")]
    [InlineData(Metric.AllStepsAccuracy, "allStepsAccuracy", "accuracy over all steps", "share of correct predictions", 1, "17.08%", "17.08%")]
    [InlineData(Metric.CrossEntropy, "crossEntropy", "cross-entropy", "nats", 0, "0.1708", "0.1708")]
    [InlineData(Metric.BalancedAccuracy, "balancedAccuracy", "balanced accuracy", "share of correct predictions", 1, "17.08%", "17.08%")]
    [InlineData(Metric.ToleranceAccuracy, "toleranceAccuracy", "accuracy within 0.3", "share of correct predictions", 1, "17.08%", "17.08%")]
    public void Definition_IsAsDocumented(Metric metric, string json, string name, string unit, double perfect, string number, string column)
    {
        var definition = MetricCatalog.Of(metric);

        (definition.JsonName, metric.ToText(), metric.Unit(), definition.Perfect).Should().Be((json, name, unit, perfect));
        (metric.Format(0.17083), metric.Format(0.17083, 4)).Should().Be((number, column));
        (metric.HigherIsBetter(), metric.IsShare()).Should().Be((perfect == 1, unit == "share of correct predictions"));
        metric.IsInTargetUnit().Should().Be(unit.StartsWith("original units", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Format_JustBelowPerfect_DoesNotReadAsPerfect(Metric metric)
    {
        var perfect = MetricCatalog.Of(metric).Perfect;
        var nearly = perfect == 1 ? 0.9999999 : 1e-7;

        metric.Format(nearly).Should().NotBe(metric.Format(perfect));
        new Goal(metric, 0.5).Format(nearly).Should().NotBe(metric.Format(perfect));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fits_AnswersThatHaveTheScore_AndNoOthers(Metric metric)
    {
        foreach (var (scores, data) in new[] { (OfNumbers, Numbers), (OfClasses, Classes) })
        {
            (scores.Find(metric) is not null).Should().Be(metric.Fits(data.Target));
            Array.ForEach([.. scores.ByMetric], score => MetricCatalog.Of(score.Key).Problem(score.Value).Should().BeNull());
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Find_Any_IsTheIndexerOrNull(Metric metric)
    {
        var find = () => OfClasses[metric];

        if (OfClasses.Find(metric) is { } score)
        {
            find().Should().Be(score);
        }
        else
        {
            find.Should().Throw<ArgumentException>().WithMessage($"metric must exist for these targets; it was {metric}.*");
        }
    }

    [Fact]
    public void Find_NoMetric_Throws() =>
        FluentActions.Invoking(() => OfClasses.Find((Metric)99)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("metric must be one of*it was 99.*");

    [Theory]
    [MemberData(nameof(All))]
    public void Relation_ThereAndBack_IsTheScore(Metric metric)
    {
        if (MetricCatalog.Of(metric).Relation is { } relation)
        {
            MetricCatalog.Of(relation.Base).Relation.Should().BeNull("one step must lead to the score that decides");
            OfNumbers[metric].Should().BeApproximately(relation.FromBase(OfNumbers[relation.Base]), 1e-12);
            OfNumbers[relation.Base].Should().BeApproximately(relation.ToBase(OfNumbers[metric]), 1e-12);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Problem_ImpossibleScore_IsNamed(Metric metric)
    {
        var definition = MetricCatalog.Of(metric);

        definition.Problem(-0.5)?.Should().StartWith(definition.JsonName).And.EndWith("it was -0.5.");
        (definition.Problem(-0.5) is null).Should().Be(metric == Metric.R2);
        (definition.Problem(1.5) is null).Should().Be(!metric.IsShare());
    }

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        var json = JsonSerializer.Serialize(OfClasses);

        json.Should().StartWith("{\"count\":2,\"rmse\":null,\"mse\":null,").And.Contain("\"accuracy\":0.5,");
        JsonSerializer.Deserialize<Scores>(json).Should().Be(OfClasses).And.NotBe(OfNumbers);
    }

    [Theory]
    [InlineData("{\"count\":2,\"fame\":1}", "fame must be a known metric.")]
    [InlineData("{\"count\":1.5}", "count must be a whole number.")]
    [InlineData("{\"accuracy\":1}", "count must be a whole number.")]
    public void Json_Broken_IsRefused(string json, string message) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Scores>(json)).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void Json_MetricOfALaterTime_IsNull() => JsonSerializer.Deserialize<Scores>("{\"count\":2}")!.ByMetric.Should().BeEmpty();

    [Fact]
    public void ToString_ListsTheScores() => OfClasses.ToString().Should().StartWith("accuracy 50%, sequence accuracy 50%, ");

    // Softmax of (x, 0) gives the first 1 / (1 + e⁻ˣ): 0.7 at ln(7/3) = 0.8473.
    [Theory]
    [InlineData(0.85f, 1)]
    [InlineData(0.84f, 0)]
    [InlineData(-0.85f, 0)]
    [InlineData(float.PositiveInfinity, 0)]
    [InlineData(float.NaN, 0)]
    public void ToleranceAccuracy_OfOneClass_NeedsItsProbabilityWithinThreeTenths(float output, double share)
    {
        var data = SequenceDataset.FromSamples([new([0], [0])], TargetSpec.Class(2));

        Scores.Of([0], [output, 0], data)[Metric.ToleranceAccuracy].Should().Be(share);
    }

    [Theory]
    [InlineData(0.85f, -0.85f, 1)]
    [InlineData(0.85f, -0.84f, 0)]
    [InlineData(0.84f, -0.85f, 0)]
    [InlineData(float.PositiveInfinity, -1, 0)]
    public void ToleranceAccuracy_OfASet_NeedsEveryProbabilityWithinThreeTenths(float first, float second, double share)
    {
        var data = SequenceDataset.FromSamples([new([0], Sequence.FromSteps([1, 0]))], TargetSpec.ClassSet(2));

        Scores.Of([1, 0], [first, second], data)[Metric.ToleranceAccuracy].Should().Be(share);
    }

    // The softmax of both alike is 1/2; their sigmoids are 0.75 and 0.75, or 0.75 and 0.25.
    [Theory]
    [InlineData(0.75, 0.75, 0)]
    [InlineData(0.75, 0.25, 1)]
    [InlineData(0.65, 0.01, 0)]
    public void ToleranceAccuracy_OfLogSigmoids_NeedsEachSigmoidWithinThreeTenths(double first, double second, double share)
    {
        var data = SequenceDataset.FromSamples([new([0], [0])], TargetSpec.Class(2));
        float[] outputs = [(float)Math.Log(first), (float)Math.Log(second)];

        Scores.Of([0], outputs, data, areLogSigmoids: true)[Metric.ToleranceAccuracy].Should().Be(share);
    }

    [Fact]
    public void ToleranceAccuracy_RandomOutputs_EqualsTheProbabilitiesCompared()
    {
        var random = new Random(4);
        for (var run = 0; run < 50; run++)
        {
            const int Size = 4;
            var isSet = run % 2 == 0;
            var data = SequenceDataset.FromSamples(
                Enumerable.Range(0, 30).Select(_ => isSet
                    ? new Sample([0], Sequence.FromSteps([random.Next(2), random.Next(2), random.Next(2), random.Next(2)]))
                    : new Sample([0], [random.Next(Size)])),
                isSet ? TargetSpec.ClassSet(Size) : TargetSpec.Class(Size));
            var outputs = Enumerable.Range(0, data.Count * Size).Select(_ => (float)(random.NextDouble() - 0.5) * 10).ToArray();

            var probabilities = PredictionDecoding.ClassProbabilities(outputs, data.Target);
            var within = Enumerable.Range(0, data.Count).Count(i => Enumerable.Range(0, Size).All(k =>
                Math.Abs(probabilities[(i * Size) + k] - (isSet ? data.Targets[(i * Size) + k] : data.Targets[i] == k ? 1 : 0)) < 0.3));

            var scores = Scores.Of(PredictionDecoding.Decode(outputs, data.Target, null), outputs, data);
            scores[Metric.ToleranceAccuracy].Should().Be((double)within / data.Count).And.BeLessThanOrEqualTo(scores[Metric.Accuracy]);
        }
    }
}

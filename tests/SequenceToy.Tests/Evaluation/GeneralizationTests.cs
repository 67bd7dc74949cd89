using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Metrics;
using SequenceToy.Tasks;
using SequenceToy.Tests.Tasks;

namespace SequenceToy.Tests.Evaluation;

/// <summary>Scores on other lengths and conditions, of networks that say what a test wants.</summary>
public sealed class GeneralizationTests
{
    private static readonly SequenceDataset Training = new LastBit().Generate(100, SeededRandom.ForSeed(1, RandomPurpose.Data));

    [Fact]
    public void ByCondition_AnswersInverted_AreScoredOnTheConditionsOwnSamples()
    {
        var task = new LastBit { Conditions = [new("as it is", new LastBit()), new("inverted", new LastBit { IsInverted = true })] };

        Beyond(task, _ => true).ByCondition().Select(condition => (condition.Name, condition.Scores.Accuracy, condition.Scores.Count))
            .Should().Equal(("as it is", 1.0, 1000), ("inverted", 0.0, 1000));
    }

    [Fact]
    public void ByCondition_Baseline_IsThatOfTheConditionOrElseMeasured()
    {
        var task = new LastBit
        {
            Conditions = [new("measured", new LastBit()), new("closed", new LastBit { Baseline = new Baseline("Say 1.", [new(Metric.Accuracy, 0.7)]) })],
        };

        var conditions = Beyond(task, _ => true).ByCondition();

        (conditions[0].Baseline.IsMeasured, conditions[0].Baseline[Metric.Accuracy]).Should().Match<(bool IsMeasured, double? Accuracy)>(baseline => baseline.IsMeasured && baseline.Accuracy > 0.4 && baseline.Accuracy < 0.6);
        (conditions[1].Baseline.IsMeasured, conditions[1].Baseline[Metric.Accuracy], conditions[1].Baseline.Rule).Should().Be((false, 0.7, "Say 1."));
    }

    [Fact]
    public void ByLength_AFewOfBothRanges_AreScoredEachWithSamplesOfItsOwn()
    {
        var seen = new List<SequenceDataset>();
        var beyond = Beyond(new LastBit(), _ => true) with { Evaluate = data => Said(data, _ => true, seen) };

        var lengths = beyond.ByLength();

        lengths.Select(length => length.Length).Should().Equal(2, 3, 6, 10, 11, 15, 21, 28, 39, 53, 73, 100);
        lengths.Should().OnlyContain(length => length.Scores.Count == 20 && length.Scores.Accuracy == 1 && length.Baseline.IsMeasured);
        seen.Select(data => data.MaxSteps).Should().Equal(lengths.Select(length => length.Length));
        seen[5][0].Input.Take(11).Should().NotEqual(seen[4][0].Input, "no length repeats the chances of another");
        (beyond with { TestLengths = new LengthRange(50, 50) }).ByLength()[^1].Length.Should().Be(50);
        (beyond with { SamplesPerLength = 7 }).ByLength().Should().OnlyContain(length => length.Scores.Count == 7);
    }

    [Fact]
    public void ByLength_Baseline_IsTheTasksAtThatLengthOrElseMeasured()
    {
        var task = new LastBit { BaselineByLength = lengths => lengths.Longest < 20 ? new Baseline("Say 1.", [new(Metric.Accuracy, 1.0 / lengths.Longest)]) : null };

        foreach (var length in Beyond(task, _ => true).ByLength())
        {
            length.Baseline.IsMeasured.Should().Be(length.Length >= 20);
            length.Baseline[Metric.Accuracy].Should().Match(accuracy => length.Length >= 20 ? accuracy > 0.2 && accuracy < 0.8 : accuracy == 1.0 / length.Length);
        }
    }

    // 37 is none of the lengths of the list.
    [Theory]
    [InlineData(1, 37)]
    [InlineData(2, 39)]
    public void FirstFailingLength_OneSequenceOfEachLength_TriesThemAll(int samplesPerLength, int expected)
    {
        var beyond = Beyond(new LastBit { SamplesPerLength = samplesPerLength }, steps => steps < 37);

        beyond.FirstFailingLength(beyond.ByLength()).Should().Be(expected);
    }

    [Fact]
    public void FirstFailingLength_BetweenTrainingAndTheLengthsAskedFor_IsFound()
    {
        var beyond = Beyond(new LastBit { SamplesPerLength = 1 }, steps => steps != 23) with { TestLengths = new LengthRange(400, 500) };

        beyond.FirstFailingLength(beyond.ByLength()).Should().Be(23);
    }

    [Fact]
    public void FirstFailingLength_NoneFails_IsNull()
    {
        var beyond = Beyond(new LastBit { SamplesPerLength = 1 }, _ => true);

        beyond.FirstFailingLength(beyond.ByLength()).Should().BeNull();
    }

    [Fact]
    public void AllOfIt_OwnSamples_IsEmpty()
    {
        var beyond = Beyond(new LastBit(), _ => true) with { Task = null };

        (beyond.ByLength().Count, beyond.ByCondition().Count, beyond.FirstFailingLength([])).Should().Be((0, 0, null));
    }

    // A network that says the last bit where it is right, and the other elsewhere.
    private static Generalization Beyond(ISequenceTask task, Func<int, bool> isRight) => new(task, Training, data => Said(data, isRight, []))
    {
        Metric = Metric.Accuracy,
        TestLengths = null,
        SamplesPerLength = null,
        Seed = 3,
    };

    private static Scores Said(SequenceDataset data, Func<int, bool> isRight, List<SequenceDataset> seen)
    {
        seen.Add(data);
        float[] answers = [.. data.Select(sample => isRight(sample.Input.Steps) ? sample.Input[sample.Input.Steps - 1] : 1 - sample.Input[sample.Input.Steps - 1])];
        return Scores.Of(answers, new float[2 * data.Count], data);
    }
}

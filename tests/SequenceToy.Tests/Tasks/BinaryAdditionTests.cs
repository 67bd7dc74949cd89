using System.Numerics;
using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.StateMachines;
using static SequenceToy.Tests.Tasks.StateMachineTask;

namespace SequenceToy.Tests.Tasks;

public sealed class BinaryAdditionTests
{
    [Theory]
    [InlineData(3, 7)]
    [InlineData(41, 200)]
    public void Generate_EveryAnswer_IsTheSumOfBothNumbers(int fewest, int most)
    {
        foreach (var (symbols, answers, counted) in Samples(new BinaryAddition(), 1000, new LengthRange(fewest, most)))
        {
            var text = string.Concat(symbols);
            var question = text.TrimEnd('_');
            var numbers = question.Split('+').Select(Number).ToArray();
            var end = Array.IndexOf(answers, "#");

            text.Length.Should().Be((2 * question.Length) + 1);
            numbers.Should().HaveCount(2).And.OnlyContain(number => number > 0);
            Number(string.Concat(answers[question.Length..end])).Should().Be(numbers[0] + numbers[1]);
            answers[end - 1].Should().Be("1", "a sum is written without 0s in front");
            answers[(end + 1)..].Should().OnlyContain(answer => answer == "0");
            counted.Should().Equal(symbols.Select((_, t) => t >= question.Length && t <= end));
        }
    }

    [Fact]
    public void Generate_AnswersAtBlanks_AllCountInTraining() =>
        new BinaryAddition().Generate(200, SeededRandom.ForSeed(3, RandomPurpose.Data)).Should().OnlyContain(sample =>
            sample.Mask!.SequenceEqual(Enumerable.Range(0, sample.Input.Steps).Select(t => sample.Input[t, 3] == 1)));

    [Fact]
    public void Generate_ThePlus_StandsInEveryPlace() =>
        Samples(new BinaryAddition(), 6000, new LengthRange(5, 5)).GroupBy(sample => Array.IndexOf(sample.Symbols, "+")).Select(places => places.Count() / 6000.0)
            .Should().HaveCount(3).And.OnlyContain(share => Math.Abs(share - (1 / 3.0)) < 0.03);

    [Fact]
    public void Generate_Example_IsAnsweredAsDrawn() => ShouldDraw(new BinaryAddition(), 5, "1 0 + 1 1 _ _ _ _ _ _", "0 0 0 0 0 0 0 1 # 0 0");

    [Theory]
    [InlineData(3, 3)]
    [InlineData(3, 11)]
    [InlineData(10, 12)]
    public void Guess_Score_IsThatOfAllQuestions(int fewest, int most)
    {
        double ones = 0, answers = 0;
        for (var length = fewest; length <= most; length++)
        {
            for (var first = 1; first <= length - 2; first++)
            {
                var (a, b) = ((1 << first) - 1, (1 << (length - 1 - first)) - 1);
                double weight = 1.0 / (length - 2) / a / b;
                for (var one = 1; one <= a; one++)
                {
                    for (var other = 1; other <= b; other++)
                    {
                        ones += weight * int.PopCount(one + other);
                        answers += weight * (int.Log2(one + other) + 2);
                    }
                }
            }
        }

        new BinaryAddition(new(fewest, most)).Baseline[Metric.Accuracy].Should().BeApproximately(ones / answers, 1e-12);
    }

    [Fact]
    public void Guess_LongestQuestions_IsAlmostHalf() => new BinaryAddition(new(3, 1000)).Baseline[Metric.Accuracy].Should().BeInRange(0.49, 0.5);

    [Fact]
    public void Arguments_BadValues_AreNamed()
    {
        ShouldThrow(() => new BinaryAddition(new(2, 7)), "lengths must be from 3 to 1000; it was 2..7.*");
        ShouldThrow(() => new BinaryAddition(new(5, 1001)), "lengths must be from 3 to 1000; it was 5..1001.*");
        ShouldThrow(
            () => new BinaryAddition().Generate(1, new LengthRange(2, 5), SeededRandom.ForSeed(1, RandomPurpose.Data)),
            "lengths must be from 3 to 100000 (the symbols of the question that binary-addition can have); it was 2..5.*");
    }

    // The least bit comes first.
    private static BigInteger Number(string bits) => bits.Reverse().Aggregate(BigInteger.Zero, (number, bit) => (2 * number) + (bit - '0'));
}

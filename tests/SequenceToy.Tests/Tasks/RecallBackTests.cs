using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;

namespace SequenceToy.Tests.Tasks;

public sealed class RecallBackTests
{
    [Theory]
    [InlineData(1, 2, 2)]
    [InlineData(3, 4, 9)]
    [InlineData(7, 26, 20)]
    public void Generate_EveryAnswer_IsTheSymbolSoManyStepsAgo(int back, int symbols, int steps)
    {
        var task = new RecallBack(back, symbols, steps);

        foreach (var sample in task.Draw(200))
        {
            Answers(task, sample).Should().Be(Answers(string.Concat(task.Drawn(sample.Input)), back));
        }
    }

    [Fact]
    public void Generate_ByLength_StillLooksAsFarBack()
    {
        var task = new RecallBack(2, 3, 5);
        var samples = task.Generate(100, new LengthRange(3, 8), SeededRandom.ForSeed(1, RandomPurpose.Data));

        (samples.MinSteps, samples.MaxSteps).Should().Be((3, 8));
        samples.Should().OnlyContain(sample => Answers(task, sample) == Answers(string.Concat(task.Drawn(sample.Input)), 2));
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new RecallBack(delay: 0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("delay must be from 1 *it was 0.*");
        FluentActions.Invoking(() => new RecallBack(symbols: 27)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("symbols must be from 2 to 26; it was 27.*");
        FluentActions.Invoking(() => new RecallBack(delay: 9, steps: 9)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("steps must be from 10 * (above delay); it was 9.*");
        FluentActions.Invoking(() => new RecallBack().Generate(1, new LengthRange(3, 8), SeededRandom.ForSeed(1, RandomPurpose.Data)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("lengths must be from 4 *it was 3.*");
    }

    // The input moved to the right.
    private static string Answers(string symbols, int back) => new string('.', back) + symbols[..^back];

    private static string Answers(RecallBack task, Sample sample) =>
        string.Concat(sample.Target.Select((answer, step) => sample.Mask![step] ? task.Notes.TargetSymbols![(int)answer] : "."));
}

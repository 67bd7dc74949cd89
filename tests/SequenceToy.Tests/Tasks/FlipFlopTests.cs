using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;

namespace SequenceToy.Tests.Tasks;

public sealed class FlipFlopTests
{
    [Theory]
    [InlineData(0.8)]
    [InlineData(0.1)]
    public void Generate_EveryRead_IsTheBitWrittenLast(double ignored)
    {
        var task = new FlipFlop(ignored, instructions: 12);

        foreach (var sample in task.Draw(1000))
        {
            var symbols = task.Drawn(sample.Input);
            (symbols[0], symbols[^1], symbols.Length).Should().Be(("w", "r", 23));
            Answers(task, sample).Should().Be(Answers(string.Concat(symbols)));
        }
    }

    [Fact]
    public void Generate_BitAfterARead_IsWhatWasRead()
    {
        var task = new FlipFlop(0.2, instructions: 10);

        foreach (var sample in task.Draw(500))
        {
            var symbols = task.Drawn(sample.Input);
            Enumerable.Range(0, symbols.Length - 1).Where(step => symbols[step] == "r" && symbols[step + 1] != task.Notes.TargetSymbols![(int)sample.Target[step]]).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData(0.8, 0.1)]
    [InlineData(0.98, 0.01)]
    [InlineData(0.1, 0.45)]
    public void Generate_Instructions_HaveTheirShares(double ignored, double read)
    {
        var task = new FlipFlop(ignored, instructions: 102);
        var between = task.Draw(1000).SelectMany(sample => task.Drawn(sample.Input).Where((_, step) => step % 2 == 0).Skip(1).SkipLast(1)).ToArray();

        (between.Count(symbol => symbol == "i") / 100_000.0).Should().BeApproximately(ignored, 0.007);
        (between.Count(symbol => symbol == "r") / 100_000.0).Should().BeApproximately(read, 0.007);
        between.Should().HaveCount(100_000);
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new FlipFlop(1.1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("ignored must be from 0 to 1; it was 1.1.*");
        FluentActions.Invoking(() => new FlipFlop(instructions: 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("instructions must be from 2 *it was 1.*");
        FluentActions.Invoking(() => new FlipFlop().Generate(1, new LengthRange(1, 2), SeededRandom.ForSeed(1, RandomPurpose.Data)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("lengths must be from 2 *it was 1.*");
    }

    // By looking back from each read, where the task looks ahead from each write.
    private static string Answers(string symbols) =>
        string.Concat(symbols.Select((symbol, step) => symbol == 'r' ? symbols[symbols.LastIndexOf('w', step) + 1] : '.'));

    private static string Answers(FlipFlop task, Sample sample) =>
        string.Concat(sample.Target.Select((answer, step) => sample.Mask![step] ? task.Notes.TargetSymbols![(int)answer] : "."));
}

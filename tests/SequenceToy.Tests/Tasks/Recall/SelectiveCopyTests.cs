using SequenceToy.Tasks.Recall;

namespace SequenceToy.Tests.Tasks.Recall;

public sealed class SelectiveCopyTests
{
    [Fact]
    public void Rule_OnTheDrawnExample_GivesItsAnswer() => Answer(".C..A..F..C.!!!!").Should().Be("            CAFC");

    [Theory]
    [InlineData(4, 32)]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    public void Generate_EverySample_WritesTheSymbolsInTheirOrder(int recalled, int steps)
    {
        var task = new SelectiveCopy(recalled, steps);

        Drawn.ShouldFollow(task, 500, Answer);
        Drawn.Samples(task, 500).Should().OnlyContain(sample => sample.Input.Steps == steps + recalled && Drawn.Read(task, sample).EndsWith(new string('!', recalled), StringComparison.Ordinal));
    }

    [Fact]
    public void Generate_Places_AreEachChoiceEquallyOften()
    {
        var task = new SelectiveCopy(recalled: 2, steps: 5);

        var choices = Drawn.Samples(task, 10_000).Select(sample => string.Concat(Drawn.Read(task, sample)[..5].Select(symbol => symbol == '.' ? '.' : 'x'))).GroupBy(places => places).ToArray();

        choices.Should().HaveCount(10).And.OnlyContain(group => Math.Abs(group.Count() - 1000) < 150);
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        Drawn.ShouldThrow(() => new SelectiveCopy(steps: 0), "steps must be from 1 to 100000; it was 0.*");
        Drawn.ShouldThrow(() => new SelectiveCopy(recalled: 0), "recalled must be from 1 to 32 (no more than steps); it was 0.*");
        Drawn.ShouldThrow(() => new SelectiveCopy(steps: 3), "recalled must be from 1 to 3 (no more than steps); it was 4.*");
    }

    private static string Answer(string read)
    {
        var noisy = read.TrimEnd('!');
        return new string(' ', noisy.Length) + noisy.Replace(".", "", StringComparison.Ordinal);
    }
}

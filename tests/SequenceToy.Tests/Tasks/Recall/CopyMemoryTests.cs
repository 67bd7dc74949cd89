using SequenceToy.Tasks.Recall;

namespace SequenceToy.Tests.Tasks.Recall;

public sealed class CopyMemoryTests
{
    [Fact]
    public void Rule_OnTheDrawnExample_GivesItsAnswer() => Answer("CAF....!...").Should().Be("........CAF");

    [Theory]
    [InlineData(3, 5)]
    [InlineData(1, 1)]
    [InlineData(10, 20)]
    public void Generate_EverySample_BlanksThenRecalls(int recalled, int delay)
    {
        var task = new CopyMemory(recalled, delay);

        Drawn.ShouldFollow(task, 300, Answer);
        Drawn.Samples(task, 300).Should().OnlyContain(sample =>
            sample.Input.Steps == delay + (2 * recalled) && Drawn.Read(task, sample).IndexOf('!', StringComparison.Ordinal) == recalled + delay - 1);
    }

    [Fact]
    public void Generate_AllAnswersCount_TheRecalledOnesAreScored()
    {
        var task = new CopyMemory();
        var samples = Drawn.Samples(task, 100);

        samples.Should().OnlyContain(sample => sample.Mask == null);
        samples.Should().OnlyContain(sample => Enumerable.Range(0, 36).All(step => sample.ScoreMask![step] == (Drawn.Written(task, sample)[step] != '.')));
    }

    [Fact]
    public void Guess_AtTheSourcesSize_IsThePublishedLstm()
    {
        var task = new CopyMemory(10, 1000);

        task.Baseline[Metric.CrossEntropy].Should().BeApproximately(task.Notes.Published[0].Value, 0.00005);
        task.Id.Should().Be("copy-memory-s10");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        Drawn.ShouldThrow(() => new CopyMemory(recalled: 0), "recalled must be from 1 to 100000; it was 0.*");
        Drawn.ShouldThrow(() => new CopyMemory(delay: 0), "delay must be from 1 to 100000; it was 0.*");
    }

    private static string Answer(string read)
    {
        var marker = read.IndexOf('!', StringComparison.Ordinal);
        var symbols = read[..read.IndexOfAny(['.', '!'])];
        read[(marker + 1)..].Should().Be(new string('.', symbols.Length));
        return new string('.', marker + 1) + symbols;
    }
}
